// SPDX-License-Identifier: MIT
#include "ui/review/lists/submissiondelegate.h"

#include "models/submissionmodel.h"
#include "review/seentracker.h"
#include "ui/common/chip.h"
#include "ui/common/cutwords.h"
#include "ui/common/insight.h"
#include "ui/common/plaintext.h"
#include "ui/review/desk/paintedproofs.h"
#include "ui/review/lists/cardstate.h"
#include "ui/review/proof/markpainting.h"
#include "ui/review/proof/thumbnailcache.h"
#include "ui/review/words/reviewwords.h"
#include "ui/theme/icons.h"
#include "ui/theme/laidline.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace proofdesk {

namespace {

constexpr double SentOpacity = 0.45;
constexpr qsizetype MaxNameShown = 80;

} // namespace

struct SubmissionDelegate::Item
{
    Item(const QStyleOptionViewItem& viewOption, const QModelIndex& row, const QDateTime& time)
        : option(viewOption)
        , index(row)
        , metrics(viewOption.font)
        , submission(index.data(SubmissionModel::CardRole).value<Submission>())
        , look(stateLook(index, submission, time))
        , small(scaledFont(viewOption.font, TextSize::Secondary))
        , now(time)
        , matches(index.data(SubmissionModel::MatchCountRole).toInt())
    {
        for (const int flag : index.data(SubmissionModel::FlagsRole).value<QList<int>>())
            flags.append(SubmissionFlag(flag));
        const auto* view = qobject_cast<const QAbstractItemView*>(viewOption.widget);
        current = view && view->currentIndex().row() == index.row();
        ratio = viewOption.widget ? viewOption.widget->devicePixelRatioF() : 1;
    }

    const QStyleOptionViewItem& option;
    const QModelIndex& index;
    Metrics metrics;
    Submission submission;
    StateLook look;
    QFont small;
    QDateTime now;
    QList<SubmissionFlag> flags;
    int matches = 0;
    bool current = false;
    double ratio = 1;
};

SubmissionDelegate::SubmissionDelegate(ThumbnailCache& thumbnails, PaintedProofs& painted,
                                       const WorkerNaming& naming, Clock& clock, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_thumbnails(thumbnails)
    , m_painted(painted)
    , m_naming(naming)
    , m_clock(clock)
{
}

QSize SubmissionDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return m_cell.isValid() ? m_cell : CardLayout::cell(option.rect.size(), Metrics(option.font));
}

QString SubmissionDelegate::wordsOfTime(const QModelIndex& index) const
{
    const auto submission = index.data(SubmissionModel::CardRole).value<Submission>();
    const QDateTime now = m_clock.now();
    return reviewwords::age(submission.submittedAt, now) + u' ' + stateLook(index, submission, now).word;
}

void SubmissionDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                               const QModelIndex& index) const
{
    const Item item(option, index, m_clock.now());
    const CardLayout parts = CardLayout::of(option.rect, item.metrics, option.direction);
    painter->save();
    painter->setLayoutDirection(option.direction);
    paintFrame(*painter, item, parts);
    paintState(*painter, item, parts.state);
    paintProof(*painter, item, parts.proof);
    paintWords(*painter, item, parts);
    paintFlags(*painter, item, parts.flags);
    painter->restore();
}

bool SubmissionDelegate::isChosen(const Item& item) const
{
    return m_showsSelection && (item.option.state & QStyle::State_Selected);
}

void SubmissionDelegate::paintFrame(QPainter& painter, const Item& item, const CardLayout& parts) const
{
    const bool chosen = isChosen(item);
    const QColor fill = Theme::colour(chosen ? Colour::Selection : Colour::Raised);
    const int radius = item.metrics.radius();
    if (item.current) {
        const int outside = item.metrics.space(3);
        paintBox(&painter, parts.card.adjusted(-outside, -outside, outside, outside), fill,
                 Theme::colour(Colour::Focus), radius + outside, outside);
    }
    if (item.look.decided()) {
        paintBox(&painter, parts.card, fill, Theme::colour(item.look.colour), radius, 2,
                 item.look.dashed ? Qt::DashLine : Qt::SolidLine);
    } else {
        paintBox(&painter, parts.card, fill, Theme::colour(item.current ? Colour::Focus : Colour::Border),
                 radius, 1);
    }
}

void SubmissionDelegate::paintState(QPainter& painter, const Item& item, const QRect& whole) const
{
    const auto direction = item.option.direction;
    QRect rect = whole;
    if (isChosen(item)) {
        // A tint alone is seen by few: who is chosen carries a tick.
        const int side = item.metrics.lines(1);
        const QRect place(whole.right() + 1 - side, whole.center().y() - side / 2, side, side);
        const QRect tick = QStyle::visualRect(direction, whole, place);
        paintBox(&painter, tick, Theme::colour(Colour::Accent), Qt::transparent, side / 2.0);
        const int inset = side / 5;
        paintIcon(&painter, tick.adjusted(inset, inset, -inset, -inset), QStringLiteral("check"),
                  Theme::colour(Colour::OnAccent));
        rect.setWidth(whole.width() - side - item.metrics.space(4));
        rect = QStyle::visualRect(direction, whole, rect);
    }
    const CardState state = CardState::within(
        rect.width(), item.look, [&item] { return stateLook(item.index, item.submission, item.now, true); },
        reviewwords::age(item.submission.submittedAt, item.now), item.option.font);
    painter.setFont(item.small);
    painter.setPen(Theme::colour(Colour::Muted));
    paintLine(painter, rect, Qt::AlignTrailing, state.age);

    QRect words = rect;
    words.setWidth(rect.width() - state.ageWidth(item.option.font));
    words = QStyle::visualRect(direction, rect, words);
    if (state.look.decided()) {
        paintChip(&painter, words, state.chip(), item.option.font);
        return;
    }
    const int side = item.metrics.lines(CardState::GlyphLines);
    const QRect glyph(words.left() + item.metrics.space(3), words.center().y() - side / 2, side, side);
    const QColor colour = Theme::colour(state.look.colour);
    paintIcon(&painter, QStyle::visualRect(direction, words, glyph), state.look.glyph, colour);
    painter.setPen(colour);
    const QRect text = words.adjusted(side + item.metrics.space(CardState::GlyphAir), 0, 0, 0);
    paintLine(painter, QStyle::visualRect(direction, words, text), Qt::AlignLeading, state.look.word);
}

void SubmissionDelegate::paintProof(QPainter& painter, const Item& item, const QRect& well) const
{
    paintBox(&painter, well, Theme::colour(Colour::Sunken), Qt::transparent, item.metrics.smallRadius());
    const QList<ProofImage>& images = item.submission.images;
    const bool inSight = isInSight(well);
    if (images.isEmpty()) {
        painter.setOpacity(item.look.dimmed ? SentOpacity : 1);
        paintProblem(painter, item, well, tr("No image was sent"), false);
        painter.setOpacity(1);
        if (inSight) {
            m_painted.add(item.submission.id);
            m_painted.addPicture(item.submission, 0, PaintedProofs::How::OnCard);
        }
        return;
    }
    bool allThere = true;
    const QList<QRect> places = CardLayout::pictures(well, images.size(), item.metrics);
    for (qsizetype i = 0; i < places.size(); ++i) {
        const QRect& place = places.at(i);
        const auto picture = m_thumbnails.picture(images.at(i), place.size(), item.ratio);
        if (picture.state == ProofState::Ready) {
            const QSizeF size = picture.pixmap.deviceIndependentSize();
            const QPointF corner(place.left() + (place.width() - size.width()) / 2,
                                 place.top() + (place.height() - size.height()) / 2);
            painter.setOpacity(item.look.dimmed ? SentOpacity : 1);
            painter.drawPixmap(QPointF(qRound(corner.x() * item.ratio) / item.ratio,
                                       qRound(corner.y() * item.ratio) / item.ratio),
                               picture.pixmap);
            painter.setOpacity(1);
            paintMarks(painter, place, picture.marks, item.option.font);
            if (inSight)
                m_painted.addPicture(item.submission, i, PaintedProofs::How::OnCard);
        } else if (picture.state == ProofState::Failed) {
            paintProblem(painter, item, place, picture.problem, picture.canRetry);
        } else {
            allThere = false;
            const int side = place.height() * 45 / 100; // the shape of a phone's screenshot, still
            const QRect page(place.center().x() - side / 2, place.top(), side, place.height());
            paintBox(&painter, page, Theme::colour(Colour::Border), Qt::transparent, 0);
        }
    }
    if (allThere && inSight)
        m_painted.add(item.submission.id);
}

bool SubmissionDelegate::isInSight(const QRect& well) const
{
    return insight::share(m_covered, well) <= 1 - SeenTracker::VisibleShare;
}

void SubmissionDelegate::paintProblem(QPainter& painter, const Item& item, const QRect& well,
                                      const QString& words, bool retry) const
{
    const Metrics& metrics = item.metrics;
    const QFontMetrics small(item.small);
    const QString again = tr("Try again");
    const QRect button = CardLayout::retryButton(well, metrics, lineWidth(again, item.small));
    const int foot = retry ? button.top() - metrics.space(4) : well.bottom(); // never under the button
    const int side = metrics.lines(1.1);
    const int iconTop = well.center().y() - metrics.lines(2.2);
    const int below = iconTop + side + metrics.space(6);
    // In a small card the words are worth more than the sign.
    const bool hasIcon = iconTop >= well.top() && below + small.lineSpacing() <= foot;
    if (hasIcon) {
        paintIcon(&painter, QRect(well.center().x() - side / 2, iconTop, side, side),
                  retry ? QStringLiteral("broken") : QStringLiteral("image"),
                  Theme::colour(retry ? Colour::Caution : Colour::Muted));
    }
    painter.setFont(item.small);
    painter.setPen(Theme::colour(Colour::Muted));
    const int pad = metrics.space(hasIcon ? 8 : 4);
    const int top = hasIcon ? below : well.top() + pad;
    const int lines = std::min(2, (foot - top) / small.lineSpacing());
    const QRect text(well.left() + pad, top, well.width() - 2 * pad, lines * small.lineSpacing());
    painter.setClipRect(text);
    painter.drawText(text, Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, words);
    painter.setClipping(false);
    if (!retry)
        return;
    paintBox(&painter, button, Theme::colour(Colour::Raised), Theme::colour(Colour::Edge), metrics.radius());
    painter.setPen(Theme::colour(Colour::Text));
    const int glyphRoom = metrics.space(8) + metrics.icon();
    if (lineWidth(again, item.small) + glyphRoom > button.width()) { // two pictures side by side
        paintLine(painter, button, Qt::AlignHCenter, again);
        return;
    }
    const QRect glyph(button.left() + metrics.space(8), button.center().y() - metrics.icon() / 2 + 1,
                      metrics.icon(), metrics.icon());
    paintIcon(&painter, QStyle::visualRect(item.option.direction, button, glyph), QStringLiteral("refresh"),
              Theme::colour(Colour::Text));
    const QRect label = button.adjusted(glyphRoom, 0, -metrics.space(4), 0);
    paintLine(painter, QStyle::visualRect(item.option.direction, button, label), Qt::AlignHCenter, again);
}

QString SubmissionDelegate::placeOf(const Item& item) const
{
    QString place = reviewwords::countryCode(m_naming.country(item.submission));
    if (item.submission.images.size() > 1) {
        const QString count = tr("%Ln image(s)", nullptr, int(item.submission.images.size()));
        place = place.isEmpty() ? count : tr("%1 · %2", "a country and a count of images").arg(place, count);
    }
    return shownLine(place, MaxNameShown);
}

int SubmissionDelegate::placeWidth(const Item& item, const CardLayout& parts, const QString& place)
{
    return std::min(lineWidth(place, item.small), parts.name.width() * 6 / 10);
}

QRect SubmissionDelegate::nameRoom(const Item& item, const CardLayout& parts, int placeWidth)
{
    QRect words = parts.name;
    words.setWidth(parts.name.width() - placeWidth - item.metrics.space(6));
    return QStyle::visualRect(item.option.direction, parts.name, words);
}

QFont SubmissionDelegate::nameFont(const QFont& base)
{
    QFont strong = base;
    strong.setWeight(QFont::DemiBold);
    return strong;
}

bool SubmissionDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view,
                                   const QStyleOptionViewItem& option, const QModelIndex& index)
{
    const Item item(option, index, m_clock.now());
    const CardLayout parts = CardLayout::of(option.rect, item.metrics, option.direction);
    const QString name = m_naming.name(item.submission);
    return tellCutWords(*event, view->viewport(),
                        nameRoom(item, parts, placeWidth(item, parts, placeOf(item))), nameFont(option.font),
                        shownLine(name, MaxNameShown), name);
}

void SubmissionDelegate::paintWords(QPainter& painter, const Item& item, const CardLayout& parts) const
{
    const auto direction = item.option.direction;
    const QString place = placeOf(item);
    const int besideWidth = placeWidth(item, parts, place);
    QRect beside = parts.name;
    beside.setLeft(parts.name.right() + 1 - besideWidth);
    painter.setFont(nameFont(item.option.font));
    painter.setPen(Theme::colour(Colour::Text));
    paintLine(painter, nameRoom(item, parts, besideWidth), Qt::AlignLeading,
              shownLine(m_naming.name(item.submission), MaxNameShown));
    painter.setFont(item.small);
    painter.setPen(Theme::colour(Colour::Muted));
    paintLine(painter, QStyle::visualRect(direction, parts.name, beside), Qt::AlignTrailing, place);
    paintLine(painter, parts.rate, Qt::AlignLeading, reviewwords::rate(item.submission));
}

void SubmissionDelegate::paintFlags(QPainter& painter, const Item& item, const QRect& rect) const
{
    const auto direction = item.option.direction;
    QRect left = rect;
    // That there are more is said all the same where one alone would take all the room.
    const QString most = tr("+%1", "further flags").arg(item.flags.size());
    const int moreWidth = lineWidth(most, item.small) + item.metrics.space(4);
    for (qsizetype i = 0; i < item.flags.size(); ++i) {
        const SubmissionFlag flag = item.flags.at(i);
        // What is final asks for no second look any more, but for what nobody gave a first one.
        const bool quiet = isQuiet(flag) || (item.look.dimmed && flag != SubmissionFlag::ApprovedUnseen);
        ChipLook chip{reviewwords::flag(flag, item.matches), reviewwords::flagIcon(flag),
                      quiet ? ChipKind::Neutral : ChipKind::Soft, Colour::Caution};
        const int width = chipSize(chip, item.option.font).width();
        if (i > 0 && width > left.width()) {
            // No room for its words: that there is more is said all the same.
            painter.setFont(item.small);
            painter.setPen(Theme::colour(Colour::Muted));
            paintLine(painter, left, Qt::AlignLeading, tr("+%1", "further flags").arg(item.flags.size() - i));
            return;
        }
        const bool more = i + 1 < item.flags.size();
        QRect room = left;
        if (more && width > left.width() - moreWidth)
            room = QStyle::visualRect(direction, left, left.adjusted(0, 0, -moreWidth, 0));
        paintChip(&painter, room, chip, item.option.font);
        const int used = std::min(width, room.width()) + item.metrics.space(4);
        if (direction == Qt::RightToLeft)
            left.setRight(left.right() - used);
        else
            left.setLeft(left.left() + used);
    }
}

bool SubmissionDelegate::editorEvent(QEvent* event, QAbstractItemModel* model,
                                     const QStyleOptionViewItem& option, const QModelIndex& index)
{
    if (event->type() != QEvent::MouseButtonRelease)
        return QStyledItemDelegate::editorEvent(event, model, option, index);
    const auto* mouse = static_cast<QMouseEvent*>(event);
    const Metrics metrics(option.font);
    const CardLayout parts = CardLayout::of(option.rect, metrics, option.direction);
    const auto submission = index.data(SubmissionModel::CardRole).value<Submission>();
    const QList<QRect> places = CardLayout::pictures(parts.proof, submission.images.size(), metrics);
    const int again = lineWidth(tr("Try again"), scaledFont(option.font, TextSize::Secondary));
    for (qsizetype i = 0; i < std::min(places.size(), submission.images.size()); ++i) {
        const ProofImage& image = submission.images.at(i);
        const auto picture = m_thumbnails.picture(image, places.at(i).size(), 1);
        const QRect button = CardLayout::retryButton(places.at(i), metrics, again);
        if (picture.state == ProofState::Failed && picture.canRetry && button.contains(mouse->pos())) {
            Q_EMIT retryRequested(image);
            return true;
        }
    }
    return QStyledItemDelegate::editorEvent(event, model, option, index);
}

} // namespace proofdesk
