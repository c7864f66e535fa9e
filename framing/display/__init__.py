"""What people look at: marked articles, charts, tables and the report."""
