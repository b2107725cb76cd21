"""The last look at a reading: what it asserts and the document does not bear out is asked about."""
