import SystemInterface

ProcessExit.now(with: RuntimeControl.run(Array(CommandLine.arguments.dropFirst())))
