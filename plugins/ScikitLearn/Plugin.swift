// ScikitLearn
