"""What people look at: charts, summaries and the report."""
