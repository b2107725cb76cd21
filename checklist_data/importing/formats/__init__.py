"""The file formats, one a module: each turns a file's bytes into blocks."""
