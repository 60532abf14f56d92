package org.broadtape.members.factors.passkeys;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.RegistrationRequest;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.exception.WebAuthnException;

import org.broadtape.installation.Settings;
import org.broadtape.kernel.Refused;

/// Whether what a device made or signed is right: its origin, its relying party, its challenge, its signature, its counter, and that it asked for its
/// owner (WebAuthn, 7.1 and 7.2). Who made the device is not asked. Its library is large, and is loaded when the first passkey is looked at.
@ApplicationScoped
class Verification {

    /// As registered with IANA for COSE: ECDSA on P-256, Ed25519, RSA; in the order in which they are preferred.
    static final List<COSEAlgorithmIdentifier> ALGORITHMS = List.of(COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.EdDSA, COSEAlgorithmIdentifier.RS256);

    private static final boolean OWNER_ASKED = true;

    private final RelyingParty site;
    private final ObjectConverter converter = new ObjectConverter();
    private final AttestedCredentialDataConverter credentials = new AttestedCredentialDataConverter(converter);
    private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(converter);

    Verification(Settings settings) {
        this.site = RelyingParty.of(settings.url(), settings.name());
    }

    /// A passkey as its device tells of it.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Credential(byte[] id, byte[] data, long counter, boolean copied) {
    }

    /// @throws Refused where anything about it is wrong
    Credential made(Made made, byte[] challenge) {
        var accepted = ALGORITHMS.stream().map(each -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, each)).toList();
        try {
            var checked = manager.verify(new RegistrationRequest(made.attestation(), made.client()), new RegistrationParameters(server(challenge), accepted, OWNER_ASKED));
            var device = requireNonNull(checked.getAttestationObject()).getAuthenticatorData();
            var credential = requireNonNull(device.getAttestedCredentialData());
            return new Credential(credential.getCredentialId(), credentials.convert(credential), device.getSignCount(), device.isFlagBE());
        } catch (WebAuthnException | IllegalArgumentException wrong) {
            throw new Refused("This passkey was not made for this page, or its device did not ask for you. Try again");
        }
    }

    /// The device's counter after it.
    ///
    /// @throws Refused where anything about it is wrong
    long signed(Signed signed, Passkey passkey, byte[] challenge) {
        var known = new CredentialRecordImpl(new NoneAttestationStatement(), true, passkey.copied(), null, passkey.counter(), credentials.convert(passkey.credential()), null, null,
                null, Set.of());
        try {
            var request = new AuthenticationRequest(signed.id(), signed.handle(), signed.authenticator(), signed.client(), signed.signature());
            var checked = manager.verify(request, new AuthenticationParameters(server(challenge), known, List.of(passkey.credentialId()), OWNER_ASKED));
            return requireNonNull(checked.getAuthenticatorData()).getSignCount();
        } catch (WebAuthnException | IllegalArgumentException wrong) {
            throw new Refused("This passkey did not open. Try again, or come in another way");
        }
    }

    private ServerProperty server(byte[] challenge) {
        return ServerProperty.builder().origin(Origin.create(site.origin())).rpId(site.id()).challenge(new DefaultChallenge(challenge)).build();
    }
}
