// The RuntimeVocabulary module.
