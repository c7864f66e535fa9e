"""What people look at: charts, tables and the report; nothing is reckoned here."""
