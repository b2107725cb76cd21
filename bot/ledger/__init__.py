"""The ledger (台账): what every department reported on every entry, as a workbook that goes out and comes back."""
