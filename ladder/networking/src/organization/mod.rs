//! An organization's own page, in its own colours, and the doors through which its people change it.
//!
//! Invariant: mail, telephone, address and each contact are shown only after the access function said yes, and the page
//! can say why.

pub mod acts;
pub mod api;
pub mod contacts;
pub mod edit;
pub mod form;
pub mod logo;
pub mod outside;
pub mod pages;
pub mod parts;
#[cfg(test)]
mod tests;
pub mod view;

use base::api::{delete, edit as change, get, get_file, make, put_file};
use base::doors::Doors;
use base::within;
use people::organizations::logos::LARGEST;

/// The doors of this slice.
pub fn routes() -> Doors {
    Doors::new()
        .get("/c/{coalition}/organizations/{organization}", pages::show)
        .get("/c/{coalition}/organizations/{organization}/edit", edit::ask)
        .post("/c/{coalition}/organizations/{organization}/edit", edit::keep)
        .get("/c/{coalition}/organizations/{organization}/logo", logo::ask)
        .post("/c/{coalition}/organizations/{organization}/logo", logo::keep)
        .get("/c/{coalition}/organizations/{organization}/contacts", contacts::list)
        .post("/c/{coalition}/organizations/{organization}/contacts", contacts::add)
        .get("/c/{coalition}/organizations/{organization}/contacts/{contact}", contacts::ask)
        .post("/c/{coalition}/organizations/{organization}/contacts/{contact}", contacts::keep)
        .post("/c/{coalition}/organizations/{organization}/contacts/{contact}/removal", contacts::remove)
        .get("/o/{organization}", outside::show)
        .get("/o/{organization}/logo/{version}", logo::picture)
        .and(for_programs())
}

fn for_programs() -> Doors {
    Doors::new()
        .api(get(within!("/organizations/{organization}"), "organizations-read", api::read).open())
        .api(change(within!("/organizations/{organization}"), "organizations-change", api::change))
        .api(get("/api/v1/organizations/{organization}", "organizations-find", api::find).open())
        .api(
            get_file(within!("/organizations/{organization}/logo"), "organizations-logo", "image/png", api::read_logo)
                .open(),
        )
        .api(put_file(within!("/organizations/{organization}/logo"), "organizations-set-logo", LARGEST, api::put_logo))
        .api(delete(within!("/organizations/{organization}/logo"), "organizations-remove-logo", api::delete_logo))
        .api(
            get(within!("/organizations/{organization}/contacts"), "organizations-contacts", api::list_contacts).open(),
        )
        .api(make(within!("/organizations/{organization}/contacts"), "organizations-add-contact", api::make_contact))
        .api(change(
            within!("/organizations/{organization}/contacts/{contact}"),
            "organizations-change-contact",
            api::change_contact,
        ))
        .api(delete(
            within!("/organizations/{organization}/contacts/{contact}"),
            "organizations-remove-contact",
            api::delete_contact,
        ))
}
