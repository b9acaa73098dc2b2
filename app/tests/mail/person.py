"""A person's mail program for stories, and a mail server's one line: what Python itself brings for mail.

person.py read IMAP NAME                      the latest letter in a mailbox, as it came
person.py answer IMAP SMTP CA NAME WORDS      answers that letter, through the server of letters
person.py hand AT FROM TO...                  hands the mail on standard input over by LMTP, one line for each TO
"""

import email
import email.policy
import imaplib
import smtplib
import ssl
import sys
from email.message import EmailMessage
from email.utils import make_msgid


def latest(port, name):
    box = imaplib.IMAP4("127.0.0.1", int(port), timeout=20)
    box.login(name, "secret")
    box.select("INBOX")
    _, (numbers,) = box.search(None, "ALL")
    _, parts = box.fetch(numbers.split()[-1], "(BODY.PEEK[])")
    box.logout()
    return parts[0][1]


def answer(imap, smtp, authority, name, words):
    letter = email.message_from_bytes(latest(imap, name), policy=email.policy.default)
    text = letter.get_body(("plain",)).get_content()
    reply = EmailMessage()
    reply["From"], reply["To"] = letter["To"], letter["Reply-To"]
    reply["Subject"], reply["In-Reply-To"] = f"Re: {letter['Subject']}", letter["Message-ID"]
    reply["Message-ID"] = make_msgid(domain="mail.example")
    quoted = "\n".join(f"> {line}" for line in text.splitlines())
    reply.set_content(f"{words}\n\nOn Tue, Jun 8, 2027 at 10:00 AM Together wrote:\n{quoted}\n")
    with smtplib.SMTP("localhost", int(smtp), timeout=20) as line:
        line.starttls(context=ssl.create_default_context(cafile=authority))
        line.login(name, "a-story-secret")
        line.send_message(reply)


def hand(at, sender, *to):
    host, _, port = at.removeprefix("unix:").partition(":")
    mail = sys.stdin.buffer.read()
    with smtplib.LMTP(host, int(port or 0), local_hostname="mail.example", timeout=20) as line:
        answers = []
        line.ehlo()
        line.mail("" if sender == "<>" else sender, ["BODY=8BITMIME", f"SIZE={len(mail)}"])
        heard = [line.rcpt(it) for it in to]
        let_in = sum(code == 250 for code, _ in heard)
        if let_in:
            # One reply for each that was let in: what LMTP has and the other protocol has not.
            answers = [line.data(mail)] + [line.getreply() for _ in range(let_in - 1)]
        for code, words in heard:
            code, words = answers.pop(0) if code == 250 else (code, words)
            print(code, words.decode().replace("\n", " "))


def main():
    verb, *rest = sys.argv[1:]
    if verb == "read":
        sys.stdout.buffer.write(latest(*rest))
    else:
        {"answer": answer, "hand": hand}[verb](*rest)


main()
