// The SystemInterface module.
