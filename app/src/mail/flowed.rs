//! Plain text as mail carries it: lines short enough for a terminal, which a phone flows together again (RFC 3676).

/// The longest line that we begin anew: characters.
const WIDTH: usize = 74;

/// Text in lines of mail. A line that goes on ends with a space; what cannot be parted, such as a link, stays whole.
pub fn flowed(text: &str) -> String {
    let mut all = String::with_capacity(text.len() + text.len() / 16);
    for line in text.lines() {
        let (quote, words) = match line.strip_prefix('>') {
            Some(words) => ("> ", words.trim_start()),
            None => ("", line),
        };
        for (n, piece) in parted(words.trim_end()).iter().enumerate() {
            if n > 0 {
                all.push_str(" \r\n");
            }
            all.push_str(quote);
            // A line that would be read as a quote, as the start of a letter or as stuffed already.
            let stuffed = quote.is_empty() && (piece.starts_with([' ', '>']) || piece.starts_with("From "));
            all.push_str(if stuffed { " " } else { "" });
            all.push_str(piece);
        }
        all.push_str("\r\n");
    }
    all
}

fn parted(words: &str) -> Vec<String> {
    let mut all = words.split(' ');
    let mut lines = vec![all.next().unwrap_or_default().to_owned()];
    for word in all {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= WIDTH => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::flowed;

    /// What a client makes of it again.
    fn joined(mail: &str) -> String {
        let mut text = String::new();
        let (mut goes_on, mut before) = (false, false);
        for line in mail.split_terminator("\r\n") {
            let quote = line.starts_with('>');
            let words = if quote {
                line[1..].strip_prefix(' ').unwrap_or(&line[1..])
            } else {
                line.strip_prefix(' ').unwrap_or(line)
            };
            if !(goes_on && quote == before) {
                if !text.is_empty() || goes_on {
                    text.push('\n');
                }
                text.push_str(if quote { "> " } else { "" });
            }
            text.push_str(words);
            (goes_on, before) = (line.ends_with(' '), quote);
        }
        text + "\n"
    }

    #[test]
    fn long_lines_are_parted_and_flow_together_again() {
        let long =
            "Shore Clinic asks you to answer version 3 of the roster of nights, and the reason stands below, whole.";
        let text = format!("{long}\n\n> {long}\n> short\n\nhttps://together.example/{}\n", "0a".repeat(80));
        let mail = flowed(&text);
        assert!(
            mail.lines().filter(|line| !line.contains("https://")).all(|line| line.chars().count() <= 78),
            "{mail}"
        );
        assert!(mail.lines().any(|line| line.starts_with("https://") && line.ends_with("0a")), "{mail}");
        assert_eq!(joined(&mail), text);
    }

    #[test]
    fn a_line_that_mail_would_take_for_something_else_is_stuffed() {
        assert_eq!(flowed("From Ada\n"), " From Ada\r\n");
        assert_eq!(flowed("  two\n"), "   two\r\n");
        assert_eq!(flowed(""), "");
        assert_eq!(flowed("a\n\nb"), "a\r\n\r\nb\r\n");
    }
}
