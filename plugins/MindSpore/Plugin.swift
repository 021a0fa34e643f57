// MindSpore
