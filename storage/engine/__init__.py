"""The engine: connection, transactions, migrations, copies of the file."""
