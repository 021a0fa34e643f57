// The ImageResolver module.
