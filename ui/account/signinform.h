// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

#include <optional>

class QLineEdit;
class QPushButton;
class QRadioButton;
class QVBoxLayout;

namespace proofdesk {

class Notice;
class PlainLabel;

/// Where the key is kept after signing in.
enum class KeepKey { Keyring, ThisRun };

/// The key and the name of an account: asks for them, checks the form of the key, and shows why it was
/// refused. Sends nothing itself.
class SignInForm final : public QWidget
{
    Q_OBJECT
public:
    explicit SignInForm(QWidget* parent = nullptr);

    /// Where the key is sent to, for the words under it ("https://api.rapidworkers.io").
    void setOrigin(const QString& origin);
    /// Without a keyring that choice is absent, and a line says why; then only "until I close Proofdesk".
    void setKeyringAvailable(bool available);
    /// While the key is being checked nothing can be changed.
    void setBusy(bool busy);
    /// Why it didn't work, in words for the user; empty takes it away. What was typed stays.
    void setError(const QString& words);
    /// For a key that was refused later: the account it belongs to.
    void setAccountName(const QString& name);

    [[nodiscard]] QPushButton* signInButton() const { return m_signIn; }
    [[nodiscard]] QLineEdit* keyEdit() const { return m_key; }

    /// Why this can't be an API key; empty if it has the form of one: 8 to 512 visible ASCII characters
    /// once blanks around it are gone. Anything else could end up as a header of its own.
    [[nodiscard]] static QString keyProblem(const QString& typed);

Q_SIGNALS:
    void signInRequested(const QByteArray& key, const QString& accountName, proofdesk::KeepKey keep);

private:
    void addFields(QVBoxLayout* column);
    void addKeeping(QVBoxLayout* column);
    void updateState();
    void submit();

    QLineEdit* m_key;
    QLineEdit* m_name;
    PlainLabel* m_keyHint;
    QRadioButton* m_keyring;
    QRadioButton* m_thisRun;
    PlainLabel* m_noKeyring;
    Notice* m_error;
    QPushButton* m_signIn;
    QString m_origin;
    bool m_busy = false;
};

} // namespace proofdesk
