"""Every scorer asked of an article, and the answers as scorecards and tables."""
