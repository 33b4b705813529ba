// SPDX-License-Identifier: MIT
#pragma once

#include "domain/linklist.h"

#include <QStringList>
#include <QWidget>

class QCheckBox;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace proofdesk {

class FormField;

/// The link of a quick job, or several, one a line. Each is checked while it is typed; what is only doubtful
/// (another site, the same twice) may be used anyway. Several lines pasted into the one make several of it.
class LinksField final : public QWidget
{
    Q_OBJECT
public:
    /// As many as the requests of an hour make.
    static constexpr int MostLinks = 300;

    explicit LinksField(QWidget* parent = nullptr);

    /// As typed; lines where there are several.
    [[nodiscard]] QString text() const;
    void setText(const QString& text);
    void setKind(const PrefilledKind& kind);
    /// What was typed, without blank lines: those that are links: what is wrong with the other lines is said
    /// beside them.
    [[nodiscard]] QStringList links() const;
    /// There is a link, none is bad, and what is doubtful was overruled.
    [[nodiscard]] bool isReady() const;
    void takeFocus();

Q_SIGNALS:
    void edited();
    /// What is doubtful was overruled, or not any more.
    void overruled();

private:
    void typed();
    void showSeveral(bool several);
    void check();
    void checkOne(const QList<LinkLine>& lines);
    void checkSeveral(const QList<LinkLine>& lines);

    const PrefilledKind* m_kind;
    QLineEdit* m_one;
    QPlainTextEdit* m_several;
    QPushButton* m_toSeveral;
    QPushButton* m_toOne;
    FormField* m_oneField;
    FormField* m_severalField;
    QCheckBox* m_useAnyway;
    bool m_isSeveral = false;
    bool m_bad = true;
    bool m_doubtful = false;
};

} // namespace proofdesk
