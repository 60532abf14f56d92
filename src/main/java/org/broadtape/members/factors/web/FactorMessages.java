package org.broadtape.members.factors.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of the pages on second factors and passkeys. Another language is a file `messages/factors_xx.properties`.
@MessageBundle("factors")
public interface FactorMessages {

    @Message("Signing in")
    String kicker();

    @Message("Your account")
    String account();

    @Message("One more proof")
    String factorTitle();

    @Message("You are signed in. Before the desk opens, or before you change how you sign in, show that it is you with something only you have.")
    String factorLede();

    @Message("Code")
    String code();

    @Message("The six digits that your authenticator app shows now, or one of your recovery codes.")
    String codeHint();

    @Message("Go on")
    String goOn();

    @Message("This is not a code that can be taken now. Each is good for half a minute and once; wait for the next one.")
    String wrongCode();

    @Message("Too many codes were wrong. None is looked at before {time}.")
    String later(String time);

    @Message("Use a passkey")
    String usePasskey();

    @Message("or")
    String or();

    @Message("This browser knows no passkeys. Open this page in one that does, or ask a publisher to take away what you have lost.")
    String noPasskeys();

    @Message("Set up a second proof")
    String setUpTitle();

    @Message("Nobody works at the desk with one proof alone: whoever reads your mail must not read what is not released. Choose what you show from now on.")
    String setUpLede();

    @Message("A passkey")
    String aPasskey();

    @Message("Your phone, your computer or a security key, opened with your finger, your face or a PIN. Nothing to type, and nothing that can be given to the wrong page.")
    String aPasskeyWords();

    @Message("Make a passkey")
    String makePasskey();

    @Message("An authenticator app")
    String anApp();

    @Message("An app on your phone that shows six digits, new ones every half minute.")
    String anAppWords();

    @Message("Set up an app")
    String setUpApp();

    @Message("Sign in again")
    String againTitle();

    @Message("You signed in a while ago. To set up a second proof, or to change how you sign in, sign in again: then it is certain that it is still you.")
    String againLede();

    @Message("Lost what you show here? A publisher, or whoever runs this site, can take it away; then you set up another.")
    String lost();

    @Message("Sign in with a passkey")
    String signInWithPasskey();

    @Message("Your passkey was not asked, or said no. Nothing has changed; try again.")
    String passkeyFailed();

    @Message("This passkey did not open")
    String refusedTitle();

    @Message("Come in another way")
    String otherWays();

    @Message("Authenticator app")
    String appTitle();

    @Message("Six digits from your phone, asked for whenever you sign in to the desk.")
    String appLede();

    @Message("An app is set up since {date}. What you set up here takes its place.")
    String appSince(String date);

    @Message("Recovery codes left: {count}.")
    String codesLeft(int count);

    @Message("Make new recovery codes")
    String newCodes();

    @Message("Remove the app")
    String removeApp();

    @Message("Scan this with your app")
    String scan();

    @Message("Any app for one-time codes will do. On the phone itself, type the secret in instead.")
    String scanWords();

    @Message("Open in the app on this phone")
    String openInApp();

    @Message("Secret for your authenticator app, as a QR code")
    String picture();

    @Message("Secret")
    String secret();

    @Message("Type what the app shows")
    String confirm();

    @Message("The six digits that your app shows now.")
    String confirmHint();

    @Message("Set up")
    String setUp();

    @Message("Recovery codes")
    String codesTitle();

    @Message("Each opens the desk once when your phone or passkey is lost. Print them or put them into your password manager; they are not shown again.")
    String codesLede();

    @Message("Your earlier codes ({count} left) become void.")
    String codesVoid(int count);

    @Message("I have kept them")
    String keep();

    @Message("Not now")
    String notNow();

    @Message("Passkeys")
    String passkeysTitle();

    @Message("Sign in with your finger, your face or a PIN. A passkey stays on your device and opens this site alone.")
    String passkeysLede();

    @Message("You have no passkey yet.")
    String noPasskeyYet();

    @Message("Added {date}")
    String added(String date);

    @Message("last used {date}")
    String used(String date);

    @Message("not used yet")
    String unused();

    @Message("on all your devices")
    String synced();

    @Message("Remove")
    String remove();

    @Message("Remove {name}")
    String removeNamed(String name);

    @Message("Rename")
    String rename();

    @Message("Name of {name}")
    String nameOf(String name);

    @Message("Keep this name")
    String keepName();

    @Message("Add a passkey")
    String addPasskey();

    @Message("Name")
    String name();

    @Message("So that you know it again, such as: phone, office computer, key on the keyring.")
    String nameHint();

    @Message("Passkeys are made for a site with a name, and this one is reached by a number. Open it under its name.")
    String notHere();

    @Message("No passkey yet: with one you sign in without a mail or a password.")
    String waysNone();

    @Message("Passkeys: {count}.")
    String waysSome(int count);

    @Message("Passkeys")
    String waysLink();

    @Message("Your authenticator app and recovery codes")
    String waysApp();
}
