# How each command is used: the texts are in usage/, and the program prints the same ones.
# shellcheck shell=bash

asks_for_help() { case "$*" in -h | --help | "-- --help") true ;; *) false ;; esac; }

show_usage() {
    if [ -e "$ROOT/usage/$1.txt" ]; then cat "$ROOT/usage/$1.txt"; else show_help; fi
}


# What is wrong with the arguments, and how they should be.
misused() {
    say "casework: $2"
    say ""
    show_usage "$1" >&2
    exit 2
}

# `takes COMMAND "NAME --option=kind --flag" ARGUMENTS`: ends with the usage where the arguments are others than those. A kind is text, number or list.
takes() {
    local command="$1" allowed=" $2 " names=0 option kind
    names="$(printf '%s\n' $2 | grep -c '^[A-Z]')" || true
    shift 2
    while [ $# -gt 0 ]; do
        option="${1%%=*}"
        case "$allowed" in
            *" $option="*)
                kind="${allowed#*" $option="}" && kind="${kind%% *}"
                if [ "$option" = "$1" ]; then
                    [ $# -gt 1 ] || misused "$command" "$option needs a value."
                    shift
                fi
                fits "$kind" "${1#"$option="}" || misused "$command" "$option takes $(kind_in_words "$kind"), not '${1#"$option="}'."
                allowed="${allowed/" $option=$kind "/ }"
                ;;
            *" $1 "*) ;;
            *)
                case "$1" in -*) misused "$command" "There is no option $option." ;; esac
                [ "$names" -gt 0 ] || misused "$command" "'$1' is one argument too many."
                names=$((names - 1))
                ;;
        esac
        shift
    done
    [ "$names" -eq 0 ] || misused "$command" "An argument is missing."
}

kind_in_words() {
    case "$1" in
        number) echo "a number" ;;
        list) echo "numbers with commas between them" ;;
        *) echo "a value" ;;
    esac
}

fits() {
    case "$1" in
        number) [[ "$2" =~ ^[0-9]+(\.[0-9]+)?$ ]] ;;
        list) [[ "$2" =~ ^[0-9]+(,[0-9]+)*$ ]] ;;
        *) [ -n "$2" ] ;;
    esac
}
