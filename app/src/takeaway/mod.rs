//! x
base::words!("takeaway");
