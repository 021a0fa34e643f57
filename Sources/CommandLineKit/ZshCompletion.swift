/// The completion script for zsh: one function per command, each a call of `_arguments`.
struct ZshCompletion {
    private let program: Program
    private let name: String

    init(_ program: Program) {
        self.program = program
        name = Scope(program).functionName
    }

    var text: String {
        let scopes = Scope(program).descendants
        let functions = scopes.filter { !$0.subcommands.isEmpty }.map(commandList) + scopes.map(function)
        let head = """
            #compdef \(program.name)
            # Completion of \(program.name) for zsh; written by the program from its table of commands.

            """
        // Autoloaded, the file is the function's body and runs it; sourced, it registers it.
        let foot = """
            if [[ $funcstack[1] == \(name) ]]; then
                \(name) "$@"
            else
                compdef \(name) \(program.name)
            fi

            """
        return ([head] + functions + [foot]).joined(separator: "\n")
    }

    /// The function that offers the commands of a group.
    private func commandList(_ scope: Scope) -> String {
        let items = scope.offeredCommands.map { name, summary in
            "        " + Quoting.posix(Quoting.escaping(name, ":\\") + ":" + summary)
        }
        return """
            \(scope.functionName)__commands() {
                local -a commands
                commands=(
            \(items.joined(separator: "\n"))
                )
                [[ $words[1] == help ]] && commands=("${(@)commands:#help:*}")
                _describe -t commands 'command' commands
            }

            """
    }

    private func function(_ scope: Scope) -> String {
        let specs = scope.options.flatMap(optionSpecs)
        return scope.subcommands.isEmpty
            ? leaf(scope, specs + argumentSpecs(scope)) : group(scope, specs)
    }

    private func leaf(_ scope: Scope, _ specs: [String]) -> String {
        """
        \(scope.functionName)() {
            _arguments -s -S \(continued(specs))
        }

        """
    }

    private func group(_ scope: Scope, _ specs: [String]) -> String {
        let inner = scope.subcommands.compactMap { scope.entering($0.name) }
        let specs = specs + ["'1: :\(scope.functionName)__commands'", "'*:: :->rest'"]
        var cases = inner.map { "        (\($0.commands.last?.name ?? "")) \($0.functionName) ;;" }
        if scope.offeredCommands.count > inner.count { cases.append("        (help) \(name)__help ;;") }
        let function = """
            \(scope.functionName)() {
                local curcontext=$curcontext state line
                local -A opt_args
                _arguments -s -S -C -A '-*' \(continued(specs)) && return 0
                [[ $state == rest ]] || return 1
                curcontext=${curcontext%:*:*}:\(scope.commandLine.joined(separator: "-"))-$line[1]:
                case $line[1] in
            \(cases.joined(separator: "\n"))
                (*) return 1 ;;
                esac
            }

            """
        return scope.commands.isEmpty ? help + "\n" + function : function
    }

    /// The function that completes what `help` is asked about.
    private var help: String {
        let cases = Scope(program).descendants.filter { !$0.subcommands.isEmpty }.map {
            "    (\(Quoting.posix($0.key))) \($0.functionName)__commands ;;"
        }
        return """
            \(name)__help() {
                case "${(j: :)words[2,CURRENT-1]}" in
            \(cases.joined(separator: "\n"))
                (*) return 1 ;;
                esac
            }

            """
    }

    private func optionSpecs(_ option: Option) -> [String] {
        let excluded =
            Program.builtInOptions.contains { $0.long == option.long } && option.value == nil
            ? "(- *)" : option.repeatable ? "*" : "(\(option.spellings.joined(separator: " ")))"
        let about = "[\(Quoting.escaping(option.help, "[]:\\"))]"
        return option.spellings.map { spelling in
            guard let value = option.value else { return Quoting.posix(excluded + spelling + about) }
            let joint = spelling.hasPrefix("--") ? "=" : "+"
            return Quoting.posix("\(excluded)\(spelling)\(joint)\(about):\(label(value.placeholder)):\(action(value))")
        }
    }

    private func argumentSpecs(_ scope: Scope) -> [String] {
        scope.arguments.enumerated().map { index, argument in
            let place = argument.repeatable ? "*:" : "\(index + 1):" + (argument.required ? "" : ":")
            return Quoting.posix("\(place)\(label(argument.name)):\(action(argument.value))")
        }
    }

    private func action(_ value: Value) -> String {
        switch value.kind {
        case .word, .suggested:
            "(\(value.offeredWords.map { Quoting.escaping($0, " \\:()'\"$`<>&;|*?[]{}~#!") }.joined(separator: " ")))"
        case .file: "_files"
        case .directory: "_path_files -/"
        case .free, .integer: " "
        }
    }

    private func label(_ text: String) -> String { Quoting.escaping(text, ":\\") }

    private func continued(_ words: [String]) -> String {
        words.map { "\\\n        \($0)" }.joined(separator: " ")
    }
}
