//! Who leads from one to another who are not tied, and between which groups.

use crate::Graph;
use crate::sectors::{NO_GROUP, sizes};

/// The five ways to broker, in the order of R's sna: i → j → k with the groups of the three.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// AAA, w_I: all of one group.
    Coordinator,
    /// ABA, w_O: two of one group, by way of another.
    Itinerant,
    /// AAB, b_IO: out of the own group.
    Representative,
    /// ABB, b_OI: into the own group.
    Gatekeeper,
    /// ABC, b_O: between two other groups.
    Liaison,
}

/// How often, by [`Role`].
pub type Roles = [u64; 5];

/// By whether i and j, j and k, i and k are of one group: the role, or none where two of three cannot be.
const ROLE: [Option<Role>; 8] = [
    Some(Role::Liaison),
    Some(Role::Representative),
    Some(Role::Gatekeeper),
    None,
    Some(Role::Itinerant),
    None,
    None,
    Some(Role::Coordinator),
];

/// For each node j how often it stands in i → j → k, where i and k are two and i does not name k, by role. Undirected
/// ties lead both ways, so that each open pair counts twice. What touches a node without group is not counted.
///
/// O(Σ in·out). Source: Gould and Fernandez, Structures of mediation (1989).
pub fn brokerage(graph: &Graph, groups: &[u32]) -> Vec<Roles> {
    let mut counts = vec![[0u64; 8]; graph.len()];
    let mut named = vec![u32::MAX; graph.len()];
    for i in graph.nodes().filter(|&i| groups[i as usize] != NO_GROUP) {
        let group = groups[i as usize];
        named[i as usize] = i;
        graph.out(i).iter().for_each(|&k| named[k as usize] = i);
        for &j in graph.out(i).iter().filter(|&&j| groups[j as usize] != NO_GROUP) {
            let own = groups[j as usize];
            let mut found = [0u64; 8];
            for &k in graph.out(j) {
                let other = groups[k as usize];
                let kind =
                    usize::from(group == own) | usize::from(own == other) << 1 | usize::from(group == other) << 2;
                found[kind] += u64::from(named[k as usize] != i && other != NO_GROUP);
            }
            counts[j as usize].iter_mut().zip(found).for_each(|(sum, found)| *sum += found);
        }
    }
    counts.iter().map(by_role).collect()
}

fn by_role(found: &[u64; 8]) -> Roles {
    let mut roles = [0; 5];
    for (role, found) in ROLE.iter().zip(found) {
        role.iter().for_each(|&role| roles[role as usize] += found);
    }
    roles
}

/// The sum over all nodes.
pub fn brokerage_totals(each: &[Roles]) -> Roles {
    let mut totals = [0; 5];
    each.iter().for_each(|roles| totals.iter_mut().zip(roles).for_each(|(sum, count)| *sum += count));
    totals
}

/// What to expect of `paths` brokered ways if the groups were dealt out by chance; NaN below three nodes. O(groups).
pub fn expected_brokerage(paths: u64, groups: &[u32]) -> [f64; 5] {
    let sizes = sizes(groups);
    let n: f64 = sizes.iter().sum();
    let triples = n * (n - 1.0) * (n - 2.0);
    let same = sizes.iter().map(|size| size * (size - 1.0) * (size - 2.0)).sum::<f64>() / triples;
    let pair = sizes.iter().map(|size| size * (size - 1.0) * (n - size)).sum::<f64>() / triples;
    [same, pair, pair, pair, 1.0 - same - 3.0 * pair].map(|share| share * paths as f64)
}
