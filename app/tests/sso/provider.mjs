// A provider of OpenID Connect for the stories of signing in: oidc-provider with a few accounts, on loopback.
// It says `listening PORT` once it listens, and ends when its standard input does.
import { createServer } from 'node:http';
import Provider from 'oidc-provider';

const back = process.argv[2];
const accounts = {
    ada: { email: 'Ada@Example.org', email_verified: true, name: 'Ada Okafor' },
    eve: { email: 'ada@example.org', email_verified: false, name: 'Eve' },
    nil: { email: 'nobody@elsewhere.example', email_verified: true, name: 'Nil' },
    new: { email: 'new@example.org', email_verified: true, name: 'Nia Newcomer' },
    mute: { name: 'Mute' },
};

const server = createServer();
server.listen(0, '127.0.0.1', () => {
    const { port } = server.address();
    const provider = new Provider(`http://127.0.0.1:${port}`, {
        clients: [{ client_id: 'manyhands', client_secret: 'a secret of the story', redirect_uris: [back] }],
        claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
        pkce: { required: () => true },
        findAccount: (_, id) => accounts[id] && { accountId: id, claims: () => ({ sub: id, ...accounts[id] }) },
        cookies: { keys: ['of the story'] },
    });
    server.on('request', provider.callback());
    console.log(`listening ${port}`);
});
process.stdin.on('end', () => process.exit()).resume();
