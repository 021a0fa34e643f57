// built-in
