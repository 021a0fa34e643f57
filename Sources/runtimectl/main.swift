print("runtimectl")
