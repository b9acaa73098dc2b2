//! The document of the API, OpenAPI 3.1, made of the doors' types.
//!
//! <https://spec.openapis.org/oas/v3.1.1.html>. Which problems an operation may answer follows from what it is: somebody
//! who reads is never told that a body is too long.

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde_json::{Map, Value, json};

use super::operation::{JSON, Kind, Operation, Types};
use super::repeat::LONGEST_KEY;
use crate::words::Lang;

/// The document over these operations, for an installation at `url`, in one language.
pub fn document(operations: &[Operation], url: &str, lang: Lang) -> Value {
    let settings = SchemaSettings::draft2020_12().with(|it| {
        it.definitions_path = "/components/schemas".into();
        it.meta_schema = None;
    });
    let mut schemas = settings.into_generator();
    let mut paths: Map<String, Value> = Map::new();
    for it in operations {
        let described = describe(it, lang, &mut schemas);
        let place = paths.entry(it.path).or_insert_with(|| json!({}));
        place[it.method.to_lowercase()] = described;
    }
    schemas.subschema_for::<Problem>();
    json!({
        "openapi": "3.1.0",
        "info": { "title": "Manyhands", "version": "1", "description": lang.word("api-lede"), "license": { "name": "Apache-2.0", "identifier": "Apache-2.0" } },
        "servers": [{ "url": url }],
        "tags": tags(operations, lang),
        "paths": paths,
        "components": {
            "schemas": schemas.take_definitions(true),
            "securitySchemes": { "token": { "type": "http", "scheme": "bearer", "description": lang.word("api-token-is") } },
        },
    })
}

/// What went wrong, as RFC 9457 writes it.
#[derive(JsonSchema)]
#[allow(dead_code)] // Only its shape is wanted; `app/src/dress.rs` writes it.
struct Problem {
    /// What kind of problem it is, as an address.
    r#type: String,
    /// The kind in words.
    title: String,
    /// The status of the answer.
    status: u16,
    /// What happened and what to do, in the reader's language.
    detail: String,
    /// The message by its name, which stays the same in every language.
    code: String,
    /// The number under which it stands in the log.
    number: String,
    /// What has to be changed, field by field.
    #[serde(default)]
    problems: Vec<FieldProblem>,
}

/// What has to be changed about one field.
#[derive(JsonSchema)]
#[allow(dead_code)]
struct FieldProblem {
    /// The field.
    field: String,
    /// What to do about it.
    detail: String,
    /// The message by its name.
    code: String,
}

fn tags(operations: &[Operation], lang: Lang) -> Vec<Value> {
    let mut names: Vec<&str> = operations.iter().map(Operation::group).collect();
    names.dedup();
    names.iter().map(|name| json!({ "name": name, "description": lang.word(&format!("api-group-{name}")) })).collect()
}

impl Operation {
    /// The group it stands under: the first word of its name.
    pub fn group(&self) -> &'static str {
        self.name.split('-').next().unwrap_or(self.name)
    }

    /// What it does, in a sentence.
    pub fn says(&self, lang: Lang) -> String {
        lang.word(&format!("api-{}", self.name)).into_owned()
    }

    fn may_answer(&self) -> Vec<u16> {
        let mut all = vec![401, 403, 404, 429];
        if self.kind == Kind::Reads {
            all.push(422);
        } else if self.kind == Kind::Hands {
            all.push(409);
        } else {
            all.extend([400, 408, 409, 413, 415, 422]);
        }
        if matches!(self.kind, Kind::Edits | Kind::Puts) {
            all.push(412);
        }
        if self.kind == Kind::Edits {
            all.push(428);
        }
        all.sort_unstable();
        all
    }
}

fn describe(it: &Operation, lang: Lang, schemas: &mut SchemaGenerator) -> Value {
    let types = (it.describe)(schemas);
    let mut security = vec![json!({ "token": [] })];
    if it.open {
        security.insert(0, json!({}));
    }
    let mut described = json!({
        "operationId": it.name,
        "tags": [it.group()],
        "summary": it.says(lang),
        "description": format!("{} `{}`", lang.word("api-scope"), it.scope),
        "security": security,
        "parameters": parameters(it, &types, lang),
        "responses": responses(it, &types, lang),
    });
    if let Some(body) = &types.body {
        described["requestBody"] = json!({ "required": it.kind == Kind::Edits || it.takes != JSON || needs_something(body, schemas), "content": { it.takes: { "schema": body } } });
    }
    described
}

/// Whether a body has fields that have to be there.
fn needs_something(body: &Schema, schemas: &SchemaGenerator) -> bool {
    let named =
        body.get("$ref").and_then(Value::as_str).and_then(|it| schemas.definitions().get(it.rsplit('/').next()?));
    named.unwrap_or(body.as_value()).get("required").is_some()
}

fn parameters(it: &Operation, types: &Types, lang: Lang) -> Vec<Value> {
    let mut all = named(&types.path, "path");
    all.extend(types.query.iter().flat_map(|it| named(it, "query")));
    if !matches!(it.kind, Kind::Reads | Kind::Hands) {
        all.push(header(
            lang,
            "Idempotency-Key",
            "api-key-is",
            json!({ "type": "string", "minLength": 1, "maxLength": LONGEST_KEY, "pattern": "^[!-~]+$" }),
            false,
        ));
    }
    if matches!(it.kind, Kind::Edits | Kind::Puts) {
        let (schema, must) = (json!({ "type": "string", "pattern": "^[!-~]+$" }), it.kind == Kind::Edits);
        all.push(header(lang, "If-Match", "api-if-match-is", schema, must));
    }
    all
}

fn header(lang: Lang, name: &str, says: &str, schema: Value, required: bool) -> Value {
    json!({ "name": name, "in": "header", "required": required, "description": lang.word(says), "schema": schema })
}

/// The fields of a struct as parameters.
fn named(schema: &Schema, place: &str) -> Vec<Value> {
    let fields = schema.get("properties").and_then(Value::as_object);
    let required: Vec<&str> =
        schema.get("required").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str).collect();
    let parameter = |(name, schema): (&String, &Value)| {
        let mut schema = schema.clone();
        let says = schema.as_object_mut().and_then(|it| it.remove("description")).unwrap_or_else(|| json!(""));
        let required = place == "path" || required.contains(&name.as_str());
        json!({ "name": name, "in": place, "required": required, "description": says, "schema": without_null(schema) })
    };
    fields.into_iter().flatten().map(parameter).collect()
}

/// What is left out of a query is not sent as null.
fn without_null(mut schema: Value) -> Value {
    if let Some(Value::Array(types)) = schema.get("type") {
        let some: Vec<Value> = types.iter().filter(|it| *it != "null").cloned().collect();
        if let [one] = some.as_slice() {
            schema["type"] = one.clone();
        }
    }
    if let Some(Value::Array(each)) = schema.get("anyOf") {
        let some: Vec<Value> = each.iter().filter(|it| it["type"] != "null").cloned().collect();
        if let [one] = some.as_slice() {
            return one.clone();
        }
    }
    schema
}

fn responses(it: &Operation, types: &Types, lang: Lang) -> Value {
    let mut all = json!({});
    let tag = json!({ "ETag": { "description": lang.word("api-etag-is"), "schema": { "type": "string" } } });
    match (&types.gives, it.kind) {
        (Some(schema), kind) => {
            let status = if kind == Kind::Makes { "201" } else { "200" };
            all[status] = json!({ "description": lang.word("api-done"), "headers": tag, "content": { "application/json": { "schema": schema } } });
            if kind == Kind::Makes {
                all[status]["headers"]["Location"] =
                    json!({ "description": lang.word("api-location-is"), "schema": { "type": "string" } });
            }
        }
        (None, kind) if it.gives != JSON || kind == Kind::Hands => {
            all["200"] = json!({ "description": lang.word("api-a-file"), "content": { it.gives: {} } });
            if kind == Kind::Reads {
                all["200"]["headers"] = tag;
            }
        }
        (None, _) => all["204"] = json!({ "description": lang.word("api-done") }),
    }
    if it.kind == Kind::Reads {
        all["304"] = json!({ "description": lang.word("api-304") });
    }
    for status in it.may_answer() {
        let problem = json!({ "application/problem+json": { "schema": { "$ref": "#/components/schemas/Problem" } } });
        all[status.to_string()] = json!({ "description": lang.word(&format!("api-{status}")), "content": problem });
    }
    all
}
