// SPDX-License-Identifier: MIT
#include "ui/review/inspector/workerpanel.h"

#include "domain/numbertext.h"
#include "jobs/countries.h"
#include "ui/common/buttons.h"
#include "ui/common/flowlayout.h"
#include "ui/common/plainlabel.h"
#include "ui/common/plaintext.h"
#include "ui/review/words/reviewwords.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QPainter>
#include <QPushButton>

#include <algorithm>

namespace proofdesk {

/// Two letters on a round tint: a picture of someone that needs no request to a stranger's host.
class WorkerPanel::Avatar final : public QWidget
{
public:
    explicit Avatar(QWidget* parent)
        : QWidget(parent)
    {
        const int side = Metrics(this).lines(1.8);
        setFixedSize(side, side);
    }

    void setLetters(const QString& letters)
    {
        m_letters = letters;
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(Theme::soft(Colour::Information));
        painter.drawEllipse(rect());
        painter.setFont(scaledFont(font(), TextSize::Normal, true));
        painter.setPen(Theme::colour(Colour::Information));
        painter.drawText(rect(), Qt::AlignCenter, m_letters);
    }

private:
    QString m_letters;
};

namespace {

constexpr int Air = 18; // what a button gives of the room beside its words
constexpr int MostTheirs = 99; // pending ones of one worker, where it is many

} // namespace

WorkerPanel::WorkerPanel(QWidget* parent)
    : Section(QString(), parent)
    , m_avatar(new Avatar(this))
    , m_name(new PlainLabel(this))
    , m_about(new PlainLabel(QString(), TextSize::Secondary, Colour::Muted, this))
    , m_theirs(newButton(QString(), ButtonRole::Normal, {}, this))
    , m_block(newButton(tr("Block worker…"), ButtonRole::Danger, {}, this))
{
    setObjectName(QStringLiteral("workerPanel"));
    setAccessibleName(tr("Worker"));
    const Metrics metrics(this);
    m_name->setStrong();
    m_name->setElided();
    m_about->setElided();
    m_about->setObjectName(QStringLiteral("workerAbout"));
    m_name->setObjectName(QStringLiteral("workerName"));
    m_theirs->setObjectName(QStringLiteral("ofWorkerButton"));
    m_block->setObjectName(QStringLiteral("blockButton"));
    for (QPushButton* button : {m_theirs, m_block}) {
        button->setFocusPolicy(Qt::TabFocus);
        button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        button->setFont(scaledFont(TextSize::Secondary));
    }

    auto* names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(m_name);
    names->addWidget(m_about);
    auto* who = new QHBoxLayout;
    who->setSpacing(metrics.space(8));
    who->addWidget(m_avatar);
    who->addLayout(names, 1);

    m_name->setElided();
    m_about->setElided(); // how many are pending stands on the button too
    auto* facts = new QGridLayout;
    facts->setHorizontalSpacing(metrics.space(8));
    facts->setVerticalSpacing(0);
    facts->setColumnStretch(1, 1);
    m_rate = addFact(facts, tr("Approval rate"));
    m_rate->setTextSize(TextSize::Secondary, true);
    m_age = addFact(facts, tr("Account age"));
    m_history = addFact(facts, tr("With you"));
    m_id = addFact(facts, tr("Worker ID"));
    m_id->setObjectName(QStringLiteral("workerId"));

    auto* buttons = new FlowLayout(metrics.space(8), FlowLayout::Rows::Filled);
    buttons->addWidget(m_theirs);
    buttons->addWidget(m_block);

    content()->setSpacing(metrics.space(5));
    content()->addLayout(who);
    content()->addLayout(facts);
    content()->addLayout(buttons);

    connect(m_theirs, &QPushButton::clicked, this, &WorkerPanel::ofWorkerWanted);
    connect(m_block, &QPushButton::clicked, this, &WorkerPanel::blockWanted);
}

PlainLabel* WorkerPanel::addFact(QGridLayout* grid, const QString& name)
{
    const int row = grid->rowCount();
    grid->addWidget(new PlainLabel(name, TextSize::Secondary, Colour::Muted, this), row, 0);
    auto* value = new PlainLabel(QString(), TextSize::Secondary, std::nullopt, this);
    value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    value->setElided();
    grid->addWidget(value, row, 1);
    return value;
}

void WorkerPanel::show(const Submission& submission, bool isPending, int pending, const QString& history)
{
    const QString name = shownLine(submission.workerName);
    m_avatar->setLetters(m_blind ? QStringLiteral("?") : reviewwords::initials(name));
    m_name->setText(m_blind ? tr("Hidden until decided") : name.isEmpty() ? tr("Without a name") : name);
    const QString country = submission.country.isEmpty() || m_blind
        ? QString()
        : shownLine(Countries::inOwnLanguage(submission.country));
    const QString count = !isPending ? QString()
        : pending == 1               ? tr("their only pending one")
                                     : tr("one of their %Ln pending here", nullptr, pending);
    m_about->setText(country.isEmpty()     ? count
                         : count.isEmpty() ? country
                                           : tr("%1 · %2", "a country, and a count").arg(country, count));
    m_rate->setText(reviewwords::rate(submission));
    m_age->setText(reviewwords::accountAge(submission.workerAccountAgeDays));
    m_id->setText(m_blind || submission.worker.isNull() ? tr("–", "not known, or not shown")
                                                        : submission.worker.toString());
    m_history->setText(history.isEmpty() ? tr("first time, as far as read") : history);
    m_pending = pending;
    m_theirs->setEnabled(!m_blind && !submission.worker.isNull());
    m_block->setEnabled(!submission.worker.isNull());
    wordButton();
}

void WorkerPanel::wordButton()
{
    m_theirs->setText(m_filtered          ? tr("Show everybody")
                          : m_pending > 0 ? tr("Their %Ln pending", nullptr, m_pending)
                                          : tr("Their history"));
    tighten();
}

void WorkerPanel::tighten()
{
    // Side by side in a narrow pane: less air at their sides is what they can give, and no more.
    const int air = Metrics(this).space(Air);
    for (QPushButton* button : {m_theirs, m_block})
        button->setMinimumWidth(std::max(0, button->sizeHint().width() - air));
}

void WorkerPanel::setBlocked(bool blocked)
{
    m_block->setText(blocked ? tr("Blocked") : tr("Block worker…"));
    if (blocked)
        m_block->setEnabled(false);
    tighten();
}

void WorkerPanel::setFiltered(bool filtered)
{
    m_filtered = filtered;
    wordButton();
}

void WorkerPanel::setKeys(const QString& ofWorker, const QString& block)
{
    setButtonKey(m_theirs, ofWorker);
    setButtonKey(m_block, block);
    tighten();
}

int WorkerPanel::neededWidth() const
{
    const Metrics metrics(this);
    const auto wide = [&](const QPushButton* button, const QStringList& texts) {
        int most = 0;
        for (const QString& text : texts)
            most = std::max(most, button->fontMetrics().horizontalAdvance(text));
        return button->sizeHint().width() - metrics.space(Air)
            + std::max(0, most - button->fontMetrics().horizontalAdvance(button->text()));
    };
    return wide(m_theirs,
                {tr("Their %Ln pending", nullptr, 1), tr("Their %Ln pending", nullptr, MostTheirs),
                 tr("Show everybody"), tr("Their history")})
        + wide(m_block, {tr("Block worker…"), tr("Blocked")}) + metrics.space(8) + 2 * metrics.space(12);
}

} // namespace proofdesk
