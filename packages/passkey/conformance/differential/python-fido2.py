"""Judges ceremonies by Yubico's fido2: reads them as JSON, writes a list of verdicts."""
import base64
import json
import sys

from fido2 import cbor
from fido2.client import ClientData
from fido2.cose import CoseKey
from fido2.ctap2 import AttestationObject, AttestedCredentialData, AuthenticatorData
from fido2.server import Fido2Server
from fido2.webauthn import PublicKeyCredentialRpEntity


def decode(text):
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def judge(server, specimen):
    response = specimen["response"]["response"]
    state = {"challenge": specimen["challenge"], "user_verification": "required"}
    client_data = ClientData(decode(response["clientDataJSON"]))
    if specimen["ceremony"] == "registration":
        server.register_complete(state, client_data, AttestationObject(decode(response["attestationObject"])))
        return
    passkey = specimen["passkey"]
    key = CoseKey.parse(cbor.decode(base64.b64decode(passkey["publicKey"])))
    known = AttestedCredentialData.create(bytes(16), decode(passkey["id"]), key)
    server.authenticate_complete(
        state,
        [known],
        decode(specimen["response"]["id"]),
        client_data,
        AuthenticatorData(decode(response["authenticatorData"])),
        decode(response["signature"]),
    )


def main():
    given = json.load(sys.stdin)
    server = Fido2Server(
        PublicKeyCredentialRpEntity("localhost", "Test"), verify_origin=lambda origin: origin == given["origin"]
    )
    verdicts = []
    for specimen in given["specimens"]:
        try:
            judge(server, specimen)
            verdicts.append(True)
        except Exception:
            verdicts.append(False)
    json.dump(verdicts, sys.stdout)


main()
