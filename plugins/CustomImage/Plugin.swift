// CustomImage
