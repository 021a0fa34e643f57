import CommandLineKit

/// `runtimectl plugins …`: for those who use and write engine plugins.
enum PluginsCommands {
    static let declaration = Command(
        "plugins", summary: "list, check and begin engine plugins",
        subcommands: [
            PluginsListCommand.declaration, PluginsValidateCommand.declaration, PluginsNewCommand.declaration,
        ])
}
