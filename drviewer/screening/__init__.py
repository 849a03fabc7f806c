"""What a grade means for the patient: referral and follow-up tables (data), the worse eye."""
