import Testing

@testable import EngineKit

@Suite("The service's parent class is found in its text") struct InspectionServiceTests {
    @Test(
        "however it is imported",
        arguments: [
            ("from m.service import Base\nclass S(Base):\n  pass", 2),
            ("from m.service import Base as B\n\n\nclass S(B): pass", 4),
            ("import m.service\nclass S(m.service.Base):\n  pass", 2),
            ("import m.service as s\nclass S(s.Base): pass", 2),
            ("from m import service\nclass S(service.Base): pass", 2),
            ("from m.service import (Other,  # why\n  Base,\n)\nclass S(Base): pass", 4),
            ("from m.service import Other, \\\n  Base\nclass S(object, Base): pass", 3),
            ("\u{FEFF}from m.service import Base\r\nclass S(Base):\r\n  pass\r\n", 2),
            ("from m.service import Base\rclass S(Base):\r  pass\r", 2),
            ("from m.service import Base\nclass S(Mixin(1), Base): pass", 2),
            ("from m.service import Base\nclass S(Generic[A, B], Base, *rest(1, [2])): pass", 2),
            (
                "try:\n  from m.service import Base\nexcept ImportError:\n  from m.other import Base\nclass S(Base): 0",
                5
            ),
            ("import os; from m.service import Base\nclass S(Base, metaclass=M): pass", 2),
            ("'''\nfrom x.y import Base\n'''\nfrom m.service import Base\nclass S(Base): pass", 5),
        ])
    func found(_ text: String, _ line: Int) {
        let service = ServiceFile(Array(text.utf8))
        #expect(
            service.parents.contains { $0.qualified.contains("m.service.Base") && $0.line == line },
            "\(service.parents)")
    }

    @Test(
        "text and comments are no statements",
        arguments: [
            "# from m.service import Base", "\"\"\"\nfrom m.service import Base\n\"\"\"", "x = 'import m.service'",
            "fromm import x", "s = '''from m\nimport a\n", "imports = 1", "",
        ])
    func nothing(_ text: String) {
        #expect(ServiceFile(Array(text.utf8)).imports.isEmpty)
    }

    @Test("bytes that are not UTF-8 stand in the way of nothing")
    func otherEncoding() {
        let bytes = Array("# ".utf8) + [0xD6, 0xD0, 0xCE, 0xC4] + Array("\nfrom m.s import B\nclass S(B): pass".utf8)
        #expect(ServiceFile(bytes).parents.map(\.qualified) == [["m.s.B"]])
    }

    @Test("an import that is certain takes the place of one before it")
    func shadowed() {
        let service = ServiceFile(Array("from a.b import C\nfrom m.s import C\nclass S(C): pass".utf8))
        #expect(service.parents.map(\.qualified) == [["m.s.C"]])
    }

    @Test(
        "what may never be run is nested",
        arguments: [
            ("import a", false), ("try:\n  import a", true), ("if x:\n\timport a", true), ("x = 1; import a", false),
            ("\n\n  # why\nimport a", false), ("if x: y; import a", true), ("(1,\n 2)\nimport a", false),
        ])
    func nested(_ text: String, _ isNested: Bool) {
        #expect(ServiceFile(Array(text.utf8)).imports.map(\.isNested) == [isNested])
    }

    @Test(
        "what Python refuses, and in which line",
        arguments: [
            ("x = 1\nclass X(Base:\n  def (\n", 2), ("x = 1\n)", 2), ("x = (1]\n", 1), ("\n\ns = 'a\nb = 1", 3),
            ("'''\nnever ended\n", 1), ("d = {1: [2, 3}\n", 1),
            // a colon is missing
            ("class S(Base)\n    pass\n", 1), ("class S:\n    def f(self)\n        pass\n", 2), ("x = 1\nif x\n  y", 2),
            ("try\n  x", 1), ("async def f(x: int)\n  x", 1), ("for x in y[1:2]\n  x", 1),
            // indentation
            ("def f():\nreturn 1\n", 2), ("  x = 1\n", 1), ("x = 1\n  y = 2\n", 2), ("if x:\n    a\n  b\n", 3),
            ("if x:\n    'a'\n  b\n", 3), ("def f():\n    # nothing\n", 3), ("class S:\n    '''text'''\n   x = 1\n", 3),
            ("if x: # why\ny\n", 2),
        ])
    func faults(_ text: String, _ line: Int) {
        #expect(ServiceFile(Array(text.utf8)).fault?.line == line)
    }

    @Test(
        "what Python takes",
        arguments: [
            "x = ')'", "x = '''\n(\n'''", "# (", "x = (1,\n  [2, {3: 4}])", "x = 'it\\'s ('", "x = 'a\\\n('", "",
            "x = f\"{a[\"(\"]}\"", "x = \"'\" + '\"'", "r'\\('",
            // what looks as if a colon or an indentation were missing
            "def f(a, b=lambda: 0,\n  c={1: 2}): pass", "class S: x = 1\ny = 2", "x: 'int'\ny = 1", "if x: a; b\nc",
            "if x:\n  a\n\n# b\n  c\nelse:\n\td\n", "def f():\n  '''a\nb'''\n  return 1\nf()", "f(\n    a,\n  b)\nc",
            "if x and \\\n    y:\n  z\n", "@a\nclass S: pass", "if x:\n\ta\n\tif b:\n\t\tc\nd", "classes = 1", "trying",
            "with a as b, c as d:\n    x\n", "if x:\n    a\n\u{0C}\nb", "async def f(): pass", "async with a: b",
        ])
    func sound(_ text: String) {
        #expect(ServiceFile(Array(text.utf8)).fault == nil)
    }

    @Test(
        "what Python 2 alone reads is known apart",
        arguments: [
            ("print 'x'\n", 1), ("x = 1\nprint x", 2), ("if x:\n        a\n\tb\n", 3), ("if x:\n    if y:\n\tb\n", 3),
        ])
    func python2(_ text: String, _ line: Int) {
        let service = ServiceFile(Array(text.utf8))
        #expect(service.fault == nil && service.python2?.line == line, "\(String(describing: service.python2))")
    }

    @Test(
        "what both read is not",
        arguments: [
            "print('x')", "print (x)", "print", "print\n", "x = print", "print = f", "print in x", "printer x",
            "print, x",
            "print  # x", "print if x else y", "if x:\n\ta\n\tb\n",
        ])
    func python3(_ text: String) {
        #expect(ServiceFile(Array(text.utf8)).python2 == nil)
    }

    @Test("time grows with the length of a file, not with its square")
    func growth() {
        func text(_ count: Int) -> [UInt8] {
            let imports = (0..<count).map { "import a\($0) as b\($0)\n" }
            let classes = (0..<count).map { "class c\($0)(b\($0).D): 0\n" }
            return Array((imports + classes).joined().utf8)
        }
        func time(_ bytes: [UInt8]) -> Duration {
            (0..<3).map { _ in ContinuousClock().measure { _ = ServiceFile(bytes) } }.min() ?? .zero
        }
        // quadratic work would take 16 times as long; the rest is room for a busy machine
        #expect(time(text(4000)) < time(text(1000)) * 9)
    }

    @Test(
        "encodings that Python does not read",
        arguments: [
            ([0xFF, 0xFE, 0x61, 0x00], "UTF-16"), ([0x61, 0x00], "NUL"), ([0x23, 0xD6, 0xD0], "no line names"),
            (Array("# coding: utf-8\n# ".utf8) + [0xD6, 0xD0], "says that it is"),
            (Array("x=1\n\n# coding: gbk\n# ".utf8) + [0xD6, 0xD0], "no line names"),
        ] as [([UInt8], String)])
    func encodings(_ bytes: [UInt8], _ what: String) {
        #expect(ServiceEncoding.fault(of: bytes)?.what.contains(what) == true)
    }

    @Test(
        "encodings that it does",
        arguments: [
            Array("# \u{4E2D}\n".utf8), Array("#!/usr/bin/python\n# -*- coding: gbk -*-\n# ".utf8) + [0xD6, 0xD0],
            Array("# vim: fileencoding=latin-1\n# ".utf8) + [0xE9], [], [0xEF, 0xBB, 0xBF, 0x61],
        ] as [[UInt8]])
    func read(_ bytes: [UInt8]) {
        #expect(ServiceEncoding.fault(of: bytes) == nil)
    }

    @Test(
        "unfinished text is read to its end", arguments: ["class S(", "from a import (", "x = \"\"\"", "\\", "import "])
    func unfinished(_ text: String) {
        #expect(ServiceFile(Array(text.utf8)).parents.isEmpty)
    }
}
