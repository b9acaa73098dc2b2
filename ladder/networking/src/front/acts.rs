//! Reading a coalition's numbers.

use base::{Cx, Result, q};
use people::organizations::Sector;
use relationships::Level;
use relationships::visible;

/// How many organizations each sector has; a sector without any is not there.
pub async fn by_sector(cx: &Cx) -> Result<Vec<(Sector, i64)>> {
    q!(
        "select organization.sector, count(*) from membership join organization on organization.id = membership.organization_id
         where membership.space_id = $1 and membership.left_at is null group by organization.sector order by organization.sector",
        cx.place()?.coalition
    )
    .all(cx.db())
    .await
}

/// How many relationships are in force at each level, as far as `cx` may know of them, from the lowest rung up.
pub async fn by_level(cx: &Cx) -> Result<Vec<(Level, i64)>> {
    let place = cx.place()?;
    q!(
        concat!(
            "select r.level, count(*) from relationship r
         where r.space_id = $1 and r.state in ('agreed', 'in-review', 'under-notice')
           and ",
            visible!("$2", "$3", "$4"),
            "
         group by r.level order by r.level"
        ),
        place.coalition,
        place.member,
        place.coordinator,
        cx.organization()
    )
    .all(cx.db())
    .await
}
