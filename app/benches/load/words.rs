//! Words for a large town: as long and as varied as people write them.

const PLACES: [&str; 50] = [
    "Harbor",
    "Millpond",
    "Keel Street",
    "Northside",
    "Old Mill",
    "Riverbend",
    "Eastgate",
    "Quarry Hill",
    "Lakeview",
    "Cedar",
    "St. Anne's",
    "Foundry",
    "Market Square",
    "Westfield",
    "Orchard",
    "Canal",
    "Stonebridge",
    "Hilltop",
    "Willow",
    "Fairmont",
    "Docklands",
    "Greenway",
    "Chestnut",
    "Highland",
    "Meadow",
    "Prospect",
    "Union",
    "Franklin",
    "Grove",
    "Lincoln",
    "Parkside",
    "Bayview",
    "Elm Street",
    "Central",
    "Pioneer",
    "Garden",
    "Oakwood",
    "Spring",
    "Summit",
    "Valley",
    "Beacon",
    "Trinity",
    "Liberty",
    "Maple",
    "Ferry",
    "Carter",
    "Washington",
    "La Esperanza",
    "Kingsway",
    "Brook",
];

const KINDS: [&str; 40] = [
    "Food Bank",
    "Clinic",
    "Library",
    "Shelter",
    "School",
    "Tenants' Union",
    "Bakery",
    "Church",
    "Credit Union",
    "Youth Center",
    "Senior Center",
    "Community Garden",
    "Legal Aid",
    "Arts Council",
    "Bike Kitchen",
    "Health Fund",
    "Housing Trust",
    "Job Center",
    "Neighbors",
    "Parents' Circle",
    "Repair Café",
    "Radio",
    "Theater",
    "Pharmacy",
    "Fire Company",
    "Transit Office",
    "Water Board",
    "Mosque",
    "Synagogue",
    "Growers",
    "Childcare Co-op",
    "Music School",
    "Press",
    "Rowing Club",
    "Veterans' House",
    "Recovery House",
    "Language School",
    "Museum",
    "Market",
    "Foundation",
];

const DOES: [&str; 8] = [
    "Gives out groceries on four afternoons a week and cooks a warm supper on Thursdays.",
    "Sees anybody without an appointment, in five languages, and finds a doctor for what it cannot do itself.",
    "Lends rooms, tools and a van to whoever is putting on something for the neighbourhood.",
    "Teaches evening classes for adults and keeps a quiet room open for homework until eight.",
    "Finds a bed for the night and a key for the year, one household at a time.",
    "Brings people who have lived here long together with people who came last month.",
    "Repairs what others would throw away, and shows how it is done.",
    "Speaks for tenants at hearings and reads every contract before somebody signs it.",
];

const PURPOSES: [&str; 10] = [
    "One list of open beds, every night at six",
    "Warm suppers through the winter",
    "A shared van for deliveries",
    "Screened once, welcome at both doors",
    "Summer classes in an empty kitchen",
    "Volunteers who help in two houses",
    "One calendar for the whole street",
    "A nurse at the pantry on Tuesdays",
    "Writing the grant together",
    "Homework help where the children already are",
];

const BRINGS: [&str; 6] = [
    "Two evenings of staff time a week, and the keys to the hall on Sundays.",
    "The cold room and everything in it that has to go by Friday.",
    "A translator for Spanish and Arabic, by telephone, from nine to five.",
    "The insurance, the cleaning and the first answer when a neighbour complains.",
    "That people come back to us who had stopped trusting anybody with a form.",
    "Being blamed together when a promise to a family is not kept.",
];

/// The name of the `n`th organization, one of two thousand.
pub fn name(n: usize) -> String {
    format!("{} {}", PLACES[n % PLACES.len()], KINDS[(n / PLACES.len()) % KINDS.len()])
}

/// What the `n`th organization does.
pub fn does(n: usize) -> &'static str {
    DOES[n % DOES.len()]
}

/// What the `n`th relationship is for.
pub fn purpose(n: usize) -> String {
    format!("{}, {}", PURPOSES[n % PURPOSES.len()], PLACES[(n / PURPOSES.len()) % PLACES.len()])
}

/// What somebody brings to something.
pub fn brings(n: usize) -> &'static str {
    BRINGS[n % BRINGS.len()]
}
