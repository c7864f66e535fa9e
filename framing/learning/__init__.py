"""scikit-learn over articles: measures as features, learned frames, their validation."""
