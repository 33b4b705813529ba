// SPDX-License-Identifier: MIT
#include "ui/creation/linksfield.h"

#include "domain/jobdraft.h"
#include "ui/common/buttons.h"
#include "ui/common/leadingicon.h"
#include "ui/common/plaintext.h"
#include "ui/creation/formfield.h"
#include "ui/creation/wizardstep.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"

#include <QAction>
#include <QBoxLayout>
#include <QCheckBox>
#include <QLineEdit>
#include <QLocale>
#include <QMimeData>
#include <QPlainTextEdit>

namespace proofdesk {

namespace {

constexpr int MostCharacters = 100'000;
/// More than are ever taken: it says so, and needs not read on.
constexpr qsizetype MostLines = 1'000;
constexpr int ShownLines = 4;
/// How many lines of what is wrong are named; the others are counted.
constexpr qsizetype NamedLines = 3;

/// Takes plain text only, and never so much of it that laying it out takes long.
class LinesEdit final : public QPlainTextEdit
{
public:
    LinesEdit()
    {
        setLineWrapMode(QPlainTextEdit::NoWrap);
        setTabChangesFocus(true);
    }

    void setLines(const QString& text) { setPlainText(clamped(text)); }

protected:
    void insertFromMimeData(const QMimeData* source) override
    {
        if (source->hasText())
            insertPlainText(clamped(source->text()));
    }

private:
    static QString clamped(const QString& text)
    {
        QStringList lines = text.left(MostCharacters).split(u'\n').mid(0, MostLines);
        if (text.size() > MostCharacters)
            lines.last() = QStringLiteral("…"); // perhaps half a link, which could be another one: no link
        for (QString& line : lines)
            line.truncate(LongestLink
                          + 1); // one too many: said to be no link, instead of being cut to another
        return lines.join(u'\n');
    }
};

} // namespace

LinksField::LinksField(QWidget* parent)
    : QWidget(parent)
    , m_kind(&prefilledKinds().front())
    , m_one(new QLineEdit)
    , m_several(new LinesEdit)
    , m_toSeveral(newButton(tr("Several links…"), ButtonRole::Link))
    , m_toOne(newButton(tr("One link"), ButtonRole::Link))
    , m_useAnyway(new QCheckBox)
{
    const Metrics metrics(this);
    m_one->setObjectName(QStringLiteral("linkEdit"));
    setLeadingIcon(m_one, QStringLiteral("link"));
    m_one->setMaxLength(MostCharacters);
    m_several->setObjectName(QStringLiteral("linksEdit"));
    m_several->setFixedHeight(m_several->fontMetrics().lineSpacing() * ShownLines + metrics.space(16));
    m_toSeveral->setObjectName(QStringLiteral("severalLinksButton"));
    m_toOne->setObjectName(QStringLiteral("oneLinkButton"));
    m_useAnyway->setObjectName(QStringLiteral("useAnywayBox"));
    m_oneField = new FormField(tr("Link"), m_one);
    m_oneField->setAside(m_toSeveral);
    m_severalField = new FormField(tr("Links"), m_several);
    m_severalField->setAside(m_toOne);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics.space(12));
    column->addWidget(m_oneField);
    column->addWidget(m_severalField);
    column->addWidget(m_useAnyway);

    connect(m_one, &QLineEdit::textEdited, this, [this](const QString& text) {
        // A line edit keeps the line ends of what is pasted, and only shows them as blanks.
        if (countLinks(text) > 1 && text.contains(u'\n')) {
            setText(text);
            m_several->setFocus();
        } else if (text.size() > LongestLink) {
            m_one->setText(text.left(LongestLink));
        }
        typed();
    });
    connect(m_several, &QPlainTextEdit::textChanged, this, &LinksField::typed);
    connect(m_toSeveral, &QPushButton::clicked, this, [this] {
        // Begun with the line of the one link, if there is one: a blank line would count as the first.
        const QString one = m_one->text().trimmed();
        m_one->clear();
        static_cast<LinesEdit*>(m_several)->setLines(one.isEmpty() ? QString() : one + u'\n');
        showSeveral(true);
        m_several->moveCursor(QTextCursor::End);
        m_several->setFocus();
        typed();
    });
    connect(m_toOne, &QPushButton::clicked, this, [this] {
        const QList<LinkLine> lines = readLinks(text(), *m_kind);
        setText(lines.isEmpty() ? QString() : lines.first().link);
        m_one->setFocus();
        typed();
    });
    connect(m_useAnyway, &QCheckBox::toggled, this, &LinksField::overruled);
    showSeveral(false);
}

QString LinksField::text() const
{
    return m_isSeveral ? m_several->toPlainText() : m_one->text().trimmed();
}

void LinksField::setText(const QString& text)
{
    const bool several = text.contains(u'\n');
    const QSignalBlocker quiet(m_several);
    m_one->setText(several ? QString() : text);
    static_cast<LinesEdit*>(m_several)->setLines(several ? text : QString());
    showSeveral(several);
}

void LinksField::setKind(const PrefilledKind& kind)
{
    m_kind = &kind;
    check();
}

QStringList LinksField::links() const
{
    QStringList all;
    for (const LinkLine& line : readLinks(text(), *m_kind)) {
        if (line.check != LinkCheck::NotALink)
            all << line.link;
    }
    return all;
}

bool LinksField::isReady() const
{
    return !m_bad && (!m_doubtful || m_useAnyway->isChecked());
}

void LinksField::takeFocus()
{
    (m_isSeveral ? static_cast<QWidget*>(m_several) : m_one)->setFocus();
}

void LinksField::typed()
{
    {
        const QSignalBlocker quiet(m_useAnyway);
        m_useAnyway->setChecked(false);
    }
    check();
    Q_EMIT edited();
}

void LinksField::showSeveral(bool several)
{
    m_isSeveral = several;
    m_oneField->setVisible(!several);
    m_severalField->setVisible(several);
    m_useAnyway->setText(several ? tr("Use them anyway") : tr("Use it anyway"));
    setFocusProxy(several ? static_cast<QWidget*>(m_several) : m_one);
    check();
}

void LinksField::check()
{
    const QList<LinkLine> lines = readLinks(text(), *m_kind);
    m_bad = lines.isEmpty();
    m_doubtful = false;
    if (m_isSeveral)
        checkSeveral(lines);
    else
        checkOne(lines);
    m_toOne->setVisible(lines.size() <= 1);
    m_useAnyway->setVisible(!m_bad && m_doubtful);
}

void LinksField::checkOne(const QList<LinkLine>& lines)
{
    const QString host = m_kind->hosts[0];
    if (lines.isEmpty()) {
        m_oneField->setError({});
        m_oneField->setHint(tr("For example %1").arg(m_kind->exampleLink));
        return;
    }
    switch (lines.first().check) {
    case LinkCheck::Fine:
        m_oneField->setRemark(FormField::Mood::Good,
                              tr("An address of %1. Proofdesk does not open it.").arg(host));
        break;
    case LinkCheck::UnknownHost:
        m_doubtful = true;
        m_oneField->setRemark(FormField::Mood::Warning,
                              tr("This is not an address of %1 that Proofdesk knows.").arg(host));
        break;
    case LinkCheck::NotALink:
        m_bad = true;
        m_oneField->setError(WizardStep::wordsFor({JobField::Link, JobProblem::NotALink}));
        break;
    }
}

void LinksField::checkSeveral(const QList<LinkLine>& lines)
{
    const QString host = m_kind->hosts[0];
    QStringList bad;
    QStringList doubtful;
    for (const LinkLine& line : lines) {
        const QString number = QLocale().toString(line.line);
        if (line.check == LinkCheck::NotALink)
            bad << tr("Line %1 is not a link: “%2”.").arg(number, shownLine(line.link, 40));
        else if (line.sameAs > 0)
            doubtful << tr("Line %1 is the same as line %2.").arg(number, QLocale().toString(line.sameAs));
        else if (line.check == LinkCheck::UnknownHost)
            doubtful << tr("Line %1 is not an address of %2 that Proofdesk knows.").arg(number, host);
    }
    const auto said = [](const QStringList& sentences) {
        QStringList named = sentences.mid(0, NamedLines);
        if (const qsizetype more = sentences.size() - named.size(); more > 0)
            named << tr("And %Ln more.", nullptr, int(more));
        return named.join(u' ');
    };
    if (lines.size() > MostLinks)
        bad.prepend(tr("These are %1 links. At most %2 are taken at once.")
                        .arg(QLocale().toString(lines.size()), QLocale().toString(MostLinks)));
    m_bad = m_bad || !bad.isEmpty();
    m_doubtful = !doubtful.isEmpty();
    if (!bad.isEmpty()) {
        m_severalField->setError(said(bad + doubtful));
    } else if (!doubtful.isEmpty()) {
        m_severalField->setRemark(FormField::Mood::Warning, said(doubtful));
    } else if (lines.isEmpty()) {
        m_severalField->setError({});
        m_severalField->setHint(tr("One link a line. Each becomes a job of its own."));
    } else {
        m_severalField->setRemark(
            FormField::Mood::Good,
            tr("%Ln addresses of %1. Proofdesk does not open them.", nullptr, int(lines.size())).arg(host));
    }
}

} // namespace proofdesk
