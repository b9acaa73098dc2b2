//! Cases thrown by a seeded die, so that a hundred thousand take no time and a failure comes again.

use crate::{Alone, Case, Goal, Kind, Requirement, Table};

/// How many cases each property is tried on.
pub const THROWS: u64 = 100_000;

/// A die whose throws follow from its seed.
pub struct Dice(u64);

impl Dice {
    pub fn of(seed: u64) -> Dice {
        Dice(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ 0xD1B5_4A32_D192_ED03)
    }

    /// A number from `least` to `most`.
    pub fn from(&mut self, least: i64, most: i64) -> i64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        least + ((mixed ^ (mixed >> 31)) % (most - least + 1) as u64) as i64
    }

    pub fn one_in(&mut self, n: i64) -> bool {
        self.from(1, n) == 1
    }

    pub fn one_of<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.from(0, of.len() as i64 - 1) as usize]
    }

    pub fn goal(&mut self) -> Goal {
        let alone = if self.one_in(6) { self.one_of(Alone::ALL) } else { Alone::No };
        Goal { kind: self.one_of(Kind::ALL), essential: self.one_in(2), alone }
    }

    /// Numbers around one height, so that every rung is open now and then.
    pub fn have(&mut self) -> Table<i64> {
        let height = self.from(0, 4);
        std::array::from_fn(|at| self.number(Requirement::ALL[at], height))
    }

    pub fn number(&mut self, it: Requirement, height: i64) -> i64 {
        let near = (height + self.from(-1, 1)).clamp(0, 4);
        match it {
            Requirement::Trust => (80 * near + self.from(60, 140)).clamp(100, 400),
            Requirement::Horizon => near * self.from(0, 9),
            Requirement::Conflict => (4 - near).min(self.from(0, 4)),
            Requirement::OwnWill => i64::from(!self.one_in(5)),
            _ => near,
        }
    }

    pub fn case(&mut self) -> Case {
        let goals = (0..self.from(1, 4)).map(|_| self.goal()).collect();
        let have = self.have();
        let mut access = [0; Requirement::ALL.len()];
        for it in Requirement::RESOURCES {
            access[it as usize] = if self.one_in(3) { self.from(0, 4) } else { 0 };
        }
        Case { goals, have, access }
    }
}
