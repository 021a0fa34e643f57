// The CommandLineKit module.
