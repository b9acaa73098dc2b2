"""A mail server for stories: letters come in with STARTTLS and a password, and stand in mailboxes or go on by LMTP.

relay.py PORT FOLDER [LMTP]: FOLDER holds cert.pem, key.pem and mail/NAME for each mailbox; mail to answers@ and
answers+...@ is handed over at the port LMTP. It says "listening" when it listens and ends with its standard input.
"""

import asyncio
import os
import smtplib
import ssl
import sys
import uuid

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult

PASSWORD = b"a-story-secret"


def name_of(address):
    return address.split("@")[0].lower()


class Handler:
    def __init__(self, folder, lmtp):
        self.folder, self.lmtp = folder, lmtp

    def is_handed_over(self, address):
        return self.lmtp and name_of(address).split("+")[0] == "answers"

    async def handle_RCPT(self, server, session, envelope, address, options):
        if not self.is_handed_over(address) and not os.path.isdir(f"{self.folder}/mail/{name_of(address)}"):
            return f"550 5.1.1 <{address}> no such mailbox"
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 OK"

    async def handle_DATA(self, server, session, envelope):
        for address in envelope.rcpt_tos:
            if self.is_handed_over(address):
                deliver = asyncio.to_thread(self.hand_over, envelope, address)
                code, why = await deliver
                if code != 250:
                    return f"{code} {why}"
            else:
                self.store(envelope, address)
        return "250 2.0.0 OK"

    def hand_over(self, envelope, address):
        try:
            with smtplib.LMTP("127.0.0.1", self.lmtp, local_hostname="mail.example", timeout=20) as line:
                line.sendmail(envelope.mail_from, [address], envelope.content, ["BODY=8BITMIME"])
            return 250, ""
        except smtplib.SMTPRecipientsRefused as refused:
            code, why = refused.recipients[address]
            return code, why.decode()
        except (smtplib.SMTPException, OSError) as why:
            return 451, f"4.4.1 {type(why).__name__}"

    def store(self, envelope, address):
        inbox, name = f"{self.folder}/mail/{name_of(address)}", uuid.uuid4().hex
        with open(f"{inbox}/tmp/{name}", "wb") as mail:
            mail.write(envelope.content)
        os.chmod(f"{inbox}/tmp/{name}", 0o666)
        os.rename(f"{inbox}/tmp/{name}", f"{inbox}/new/{name}")


def authenticate(server, session, envelope, mechanism, data):
    known = getattr(data, "password", None) == PASSWORD
    return AuthResult(success=known, handled=False)


def main():
    port, folder = int(sys.argv[1]), sys.argv[2]
    handler = Handler(folder, int(sys.argv[3]) if len(sys.argv) > 3 else 0)
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(f"{folder}/cert.pem", f"{folder}/key.pem")

    class Server(Controller):
        def factory(self):
            return SMTP(handler, hostname="mail.example", tls_context=tls, require_starttls=True, auth_required=True,
                        authenticator=authenticate, enable_SMTPUTF8=True)

    server = Server(handler, hostname="127.0.0.1", port=port)
    server.start()
    print("listening", flush=True)
    sys.stdin.read()
    server.stop()


main()
