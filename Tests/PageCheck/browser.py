"""Drives headless Chromium through a pipe, with nothing but Python's standard library."""

import base64
import json
import os
import subprocess
import tempfile
import time


class Browser:
    """A browser with one open page.

    The protocol is the one of https://chromedevtools.github.io/devtools-protocol/: JSON texts that end with a NUL.
    """

    def __init__(self, program):
        self.profile = tempfile.TemporaryDirectory(prefix="page-check-", ignore_cleanup_errors=True)
        (read_here, write_there), (read_there, write_here) = os.pipe(), os.pipe()

        def place_pipes():
            # copies first: one of the numbers may be 3 or 4
            source, sink = os.dup(read_there), os.dup(write_there)
            os.dup2(source, 3)
            os.dup2(sink, 4)

        self.process = subprocess.Popen(
            [program, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--remote-debugging-pipe",
             "--disable-background-networking", "--user-data-dir=" + self.profile.name],
            close_fds=False, preexec_fn=place_pipes, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(read_there)
        os.close(write_there)
        self.sink, self.source = os.fdopen(write_here, "wb", 0), os.fdopen(read_here, "rb", 0)
        self.rest, self.number, self.session, self.events = b"", 0, None, []
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ["Page", "Runtime", "Log", "Network"]:
            self.call(domain + ".enable")

    def call(self, method, **parameters):
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters}
        if self.session:
            message["sessionId"] = self.session
        self.sink.write(json.dumps(message).encode() + b"\0")
        while True:
            answer = self.next()
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise RuntimeError(method + ": " + answer["error"]["message"])
                return answer["result"]
            self.events.append(answer)
            if answer.get("method") == "Page.javascriptDialogOpening":
                raise RuntimeError("the page opened a dialog: " + answer["params"]["message"])

    def next(self):
        while b"\0" not in self.rest:
            piece = os.read(self.source.fileno(), 1 << 16)
            if not piece:
                raise RuntimeError("the browser has gone")
            self.rest += piece
        message, self.rest = self.rest.split(b"\0", 1)
        return json.loads(message)

    def open(self, address, width=1280, height=900, dark=False, script=True):
        self.call("Emulation.setScriptExecutionDisabled", value=not script)
        # a phone would zoom out of a page that is too wide, instead of showing that it is
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)
        self.call("Emulation.setEmulatedMedia",
                  features=[{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}])
        self.call("Page.navigate", url="about:blank")
        self.call("Page.navigate", url=address)
        while self.evaluate("location.href === 'about:blank' || document.readyState !== 'complete'"):
            time.sleep(0.02)

    def evaluate(self, expression):
        """The value of an expression in the page, which may be awaited."""
        result = self.call("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in result:
            details = result["exceptionDetails"]
            raise RuntimeError(details.get("exception", details).get("description", details["text"]))
        return result["result"].get("value")

    def complaints(self):
        """What the browser said about the page, and what the page tried to load."""
        said = []
        for event in self.events:
            method, parameters = event.get("method"), event.get("params", {})
            if method == "Log.entryAdded":
                said.append(parameters["entry"]["text"])
            elif method == "Runtime.exceptionThrown":
                said.append(parameters["exceptionDetails"]["text"])
            elif method == "Network.requestWillBeSent":
                address = parameters["request"]["url"]
                if not address.startswith(("file:", "about:")):
                    said.append("loaded " + address[:100])
        return said

    def picture(self, file, whole=False):
        data = self.call("Page.captureScreenshot", format="png", captureBeyondViewport=whole)["data"]
        if whole:
            size = self.call("Page.getLayoutMetrics")["cssContentSize"]
            data = self.call("Page.captureScreenshot", format="png", captureBeyondViewport=True,
                             clip={"x": 0, "y": 0, "width": size["width"], "height": min(size["height"], 8000),
                                   "scale": 1})["data"]
        with open(file, "wb") as sink:
            sink.write(base64.b64decode(data))

    def paper(self, file):
        data = self.call("Page.printToPDF", preferCSSPageSize=True)["data"]
        with open(file, "wb") as sink:
            sink.write(base64.b64decode(data))

    def close(self):
        self.session = None
        try:
            self.call("Browser.close")
        except (OSError, RuntimeError):
            self.process.kill()
        self.process.wait()
        self.profile.cleanup()
