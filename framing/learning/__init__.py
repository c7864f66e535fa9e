"""scikit-learn and statistics over articles: measures as features, learned frames, distinctive words."""
