//! Which addresses of the network are public, and which ports are asked.
//!
//! After the registries of special addresses: <https://www.iana.org/assignments/iana-ipv4-special-registry> and
//! <https://www.iana.org/assignments/iana-ipv6-special-registry>. Invariant: of IPv6 only what is given out for public
//! use (2000::/3) can be public; what carries an IPv4 address inside is public by no rule of ours.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// Blocks of IPv4 that are not public: first address and length of the prefix.
const V4: [([u8; 4], u32); 16] = [
    ([0, 0, 0, 0], 8),
    ([10, 0, 0, 0], 8),
    ([100, 64, 0, 0], 10),
    ([127, 0, 0, 0], 8),
    ([169, 254, 0, 0], 16),
    ([172, 16, 0, 0], 12),
    ([192, 0, 0, 0], 24),
    ([192, 0, 2, 0], 24),
    ([192, 88, 99, 0], 24),
    ([192, 168, 0, 0], 16),
    ([198, 18, 0, 0], 15),
    ([198, 51, 100, 0], 24),
    ([203, 0, 113, 0], 24),
    ([224, 0, 0, 0], 4),
    ([240, 0, 0, 0], 4),
    ([255, 255, 255, 255], 32),
];

/// What is given out of IPv6 for public use.
const V6_PUBLIC: (Ipv6Addr, u32) = (Ipv6Addr::new(0x2000, 0, 0, 0, 0, 0, 0, 0), 3);

/// Blocks inside of it that are not: protocols and Teredo, documentation, 6to4.
const V6: [(Ipv6Addr, u32); 4] = [
    (Ipv6Addr::new(0x2001, 0, 0, 0, 0, 0, 0, 0), 23),
    (Ipv6Addr::new(0x2001, 0x0db8, 0, 0, 0, 0, 0, 0), 32),
    (Ipv6Addr::new(0x2002, 0, 0, 0, 0, 0, 0, 0), 16),
    (Ipv6Addr::new(0x3fff, 0, 0, 0, 0, 0, 0, 0), 20),
];

/// Whether an address is one of the public network, that of a single machine.
pub fn is_public(ip: IpAddr) -> bool {
    match ip {
        IpAddr::V4(ip) => !V4.iter().any(|(first, length)| in_v4(ip, Ipv4Addr::from(*first), *length)),
        IpAddr::V6(ip) => in_v6(ip, V6_PUBLIC) && !V6.iter().any(|block| in_v6(ip, *block)),
    }
}

fn in_v4(ip: Ipv4Addr, first: Ipv4Addr, length: u32) -> bool {
    (ip.to_bits() ^ first.to_bits()).leading_zeros() >= length
}

fn in_v6(ip: Ipv6Addr, (first, length): (Ipv6Addr, u32)) -> bool {
    (ip.to_bits() ^ first.to_bits()).leading_zeros() >= length
}

/// Names that mean a machine or network of one's own, whatever a resolver says of them.
pub fn is_a_name_inside(name: &str) -> bool {
    const ENDS: [&str; 6] = ["localhost", "local", "internal", "lan", "home.arpa", "localdomain"];
    let name = name.trim_end_matches('.');
    !name.contains('.') || ENDS.iter().any(|end| name.strip_suffix(end).is_some_and(|rest| rest.ends_with('.')))
}

/// Ports below 1024 that pages are served on.
const WELL_KNOWN: [u16; 2] = [80, 443];
/// Ports above that speak something else which could be made to listen: after the fetch standard's list of bad ports
/// (<https://fetch.spec.whatwg.org/#port-blocking>), with those of databases and caches.
const SOMETHING_ELSE: [u16; 27] = [
    1719, 1720, 1723, 2049, 2375, 2379, 3306, 3659, 4045, 4190, 5060, 5061, 5432, 6000, 6379, 6566, 6665, 6666, 6667,
    6668, 6669, 6679, 6697, 9200, 10080, 11211, 27017,
];

/// Whether a port is asked.
pub fn is_asked(port: u16) -> bool {
    WELL_KNOWN.contains(&port) || (port >= 1024 && !SOMETHING_ELSE.contains(&port))
}
