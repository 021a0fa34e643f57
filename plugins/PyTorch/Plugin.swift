// PyTorch
