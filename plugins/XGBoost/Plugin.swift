// XGBoost
