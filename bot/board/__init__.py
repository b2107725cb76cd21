"""The board: how things stand, as pages that are read and never written on. Pure but for what looks into the rows."""
