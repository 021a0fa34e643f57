// MXNet
