//! Many numbers as one, and what becomes of the one when a single number changes.

/// Numbers that are made into one.
pub(super) enum Pool {
    /// The number at a place of the order, which begins with the smallest.
    Place { sorted: Vec<i64>, at: usize },
    /// What all are together, up to a top.
    Sum { sum: i64, top: i64 },
}

impl Pool {
    /// The smallest.
    pub fn lowest(numbers: Vec<i64>) -> Pool {
        Pool::place(numbers, |_| 0)
    }

    /// The greatest.
    pub fn highest(numbers: Vec<i64>) -> Pool {
        Pool::place(numbers, |n| n - 1)
    }

    /// The first quartile by nearest rank: a quarter of them are as small or smaller.
    pub fn first_quartile(numbers: Vec<i64>) -> Pool {
        Pool::place(numbers, |n| n.div_ceil(4) - 1)
    }

    /// All of them together, up to `top`.
    pub fn sum(numbers: &[i64], top: i64) -> Pool {
        Pool::Sum { sum: numbers.iter().sum(), top }
    }

    fn place(mut numbers: Vec<i64>, at: impl Fn(usize) -> usize) -> Pool {
        numbers.sort_unstable();
        let at = if numbers.is_empty() { 0 } else { at(numbers.len()) };
        Pool::Place { sorted: numbers, at }
    }

    /// The one number; none of no numbers.
    pub fn value(&self) -> Option<i64> {
        match self {
            Pool::Place { sorted, at } => sorted.get(*at).copied(),
            Pool::Sum { sum, top } => Some(*sum.min(top)),
        }
    }

    /// The one number, were one that is `from` to be `to`.
    pub fn if_one_were(&self, from: i64, to: i64) -> i64 {
        match self {
            Pool::Sum { sum, top } => (sum - from + to).min(*top),
            Pool::Place { sorted, at } => {
                // Without `from`, what stood behind it stands one place earlier; `to` comes between its neighbours.
                let gone = sorted.partition_point(|it| *it < from);
                let left = |at: usize| sorted.get(if at < gone { at } else { at + 1 }).copied();
                let below = at.checked_sub(1).and_then(left);
                let to = left(*at).map_or(to, |above| to.min(above));
                below.map_or(to, |below| to.max(below))
            }
        }
    }
}
