//! Where a letter leads its reader to answer: the one place that knows.

use base::Cx;
use uuid::Uuid;

/// Something that is answered.
pub enum What<'a> {
    /// A version of a relationship.
    Version { coalition: &'a str, relationship: Uuid, version: i64 },
    /// A relationship whose review is due.
    Review { coalition: &'a str, relationship: Uuid },
    /// Something that was said, on the page of what it was said about.
    Comment { coalition: &'a str, page: &'a str, comment: Uuid },
    /// A choice whose questions wait.
    Choice { coalition: &'a str, choice: Uuid },
    /// A table at which something is said about an organization.
    Table { coalition: &'a str, table: Uuid },
    /// A claim on an organization.
    Claim { coalition: &'a str, organization: &'a str, claim: Uuid },
    /// An asking between a coalition and an organization.
    Joining { coalition: &'a str, joining: Uuid },
    /// The questions about the partners of an organization.
    Trust { coalition: &'a str },
    /// The questions of a check.
    Check { coalition: &'a str },
    /// A first small step.
    FirstStep { coalition: &'a str },
    /// Who leads a coalition.
    Leading { coalition: &'a str },
    /// A talk between two organizations.
    Talk { coalition: &'a str, talk: Uuid },
    /// An invitation to an address of the reader.
    Invitation,
}

/// The whole address of the page on which the reader answers.
pub fn way(cx: &Cx, what: What<'_>) -> String {
    let path = match what {
        What::Version { coalition, relationship, version } => {
            format!("/c/{coalition}/relationships/{relationship}/versions/{version}")
        }
        What::Review { coalition, relationship } => format!("/c/{coalition}/relationships/{relationship}"),
        What::Comment { coalition, page, comment } => format!("/c/{coalition}{page}#c-{comment}"),
        What::Choice { coalition, choice } => format!("/c/{coalition}/choosing/{choice}"),
        What::Table { coalition, table } => format!("/c/{coalition}/choosing/tables/{table}"),
        What::Claim { coalition, organization, claim } => {
            format!("/c/{coalition}/organizations/{organization}/claims/{claim}")
        }
        What::Joining { coalition, joining } => format!("/c/{coalition}/join/{joining}"),
        What::Trust { coalition } => format!("/c/{coalition}/trust/asked"),
        What::Check { coalition } => format!("/c/{coalition}/challenges/answers"),
        What::FirstStep { coalition } => format!("/c/{coalition}/challenges/first-step"),
        What::Leading { coalition } => format!("/c/{coalition}/leading"),
        What::Talk { coalition, talk } => format!("/c/{coalition}/trust/talks/{talk}"),
        What::Invitation => "/me".to_owned(),
    };
    format!("{}{path}", cx.house.url)
}
