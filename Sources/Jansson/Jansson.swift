// The Jansson module.
